// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;

/** What there is to show of an order. */
public sealed interface CallPage {

    /** Not known yet. */
    record Loading() implements CallPage {}

    /** A result, perhaps with failures on the way. */
    record Analysed(CallAnalysis call) implements CallPage {}

    /** In the queue, without a result so far. */
    record Waiting(Order order) implements CallPage {}

    /** Came to nothing. */
    record Failed(OrderId id, Failure last, Optional<Order> order) implements CallPage {}

    /** No such order in this workspace. */
    record Unknown(OrderId id) implements CallPage {}

    /** Could not be read. */
    record Trouble(Throwable cause) implements CallPage {}

    /** What to show, from what the desk knows. */
    static CallPage of(OrderId id, Optional<Order> order, Optional<CallAnalysis> result, List<Failure> failures) {
        Optional<CallAnalysis> worthShowing = result.filter(r -> r.recording().isPresent())
                .filter(r -> r.transcript().isPresent() || r.failures().isEmpty());
        if (worthShowing.isPresent()) {
            return new Analysed(worthShowing.get());
        }
        boolean gaveUp = order.map(Order::state)
                .filter(s -> s == OrderState.DEAD || s == OrderState.FAILED)
                .isPresent();
        Optional<Failure> last = last(failures)
                .or(() -> order.flatMap(Order::lastFailure))
                .or(() -> result.flatMap(r -> last(r.failures())));
        if (last.isPresent() && (gaveUp || order.isEmpty() || result.isPresent())) {
            return new Failed(id, last.get(), order);
        }
        return order.<CallPage>map(Waiting::new).orElseGet(() -> new Unknown(id));
    }

    /** Whether a result may still come. */
    default boolean isUnsettled() {
        return this instanceof Waiting || this instanceof Failed || this instanceof Unknown;
    }

    /** A stored failure as one that can be explained. */
    static CallFailure asThrown(Failure failure) {
        return new CallFailure(failure.code(), failure.message());
    }

    private static Optional<Failure> last(List<Failure> failures) {
        return failures.isEmpty() ? Optional.empty() : Optional.of(failures.get(failures.size() - 1));
    }
}
