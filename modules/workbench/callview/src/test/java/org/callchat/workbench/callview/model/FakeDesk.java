// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.CallSound;

/** A desk that knows one call. */
final class FakeDesk {
    Optional<Order> order = Optional.empty();
    Optional<CallAnalysis> analysis = Optional.empty();
    List<Failure> failures = List.of();
    Optional<CallFailure> trouble = Optional.empty();
    Function<Progress, CallSound> sound = progress -> {
        throw new AssertionError("no sound");
    };
    final FakeReviews reviews = new FakeReviews();
    int retried;
    int subscriptionsClosed;
    private Runnable changed = () -> {};

    void change() {
        changed.run();
    }

    CallDesk open() {
        trouble.ifPresent(t -> {
            throw t;
        });
        return (CallDesk) Proxy.newProxyInstance(
                CallDesk.class.getClassLoader(),
                new Class<?>[] {CallDesk.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "order" -> order;
                    case "analysis" -> analysis;
                    case "failures" -> failures;
                    case "sound" -> sound.apply((Progress) arguments[1]);
                    case "retry" -> {
                        retried++;
                        yield List.of();
                    }
                    case "reviews" -> reviews.open();
                    case "onChange" -> {
                        changed = (Runnable) arguments[0];
                        yield (CallDesk.Subscription) () -> subscriptionsClosed++;
                    }
                    default -> throw new AssertionError(method);
                });
    }
}
