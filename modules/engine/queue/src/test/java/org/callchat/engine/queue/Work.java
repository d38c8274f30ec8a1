// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.Stage;

/** Work that does for each order what the test wants, and remembers what it was given. */
final class Work implements OrderWork {
    final List<String> begun = new CopyOnWriteArrayList<>();
    final List<Order> orders = new CopyOnWriteArrayList<>();
    private final Map<String, OrderWork> special = new ConcurrentHashMap<>();

    @Override
    public CallAnalysis process(Order order, Tracker tracker) {
        begun.add(order.id().value());
        orders.add(order);
        return special.getOrDefault(order.id().value(), (o, t) -> done(o)).process(order, tracker);
    }

    Work on(String id, OrderWork work) {
        special.put(id, work);
        return this;
    }

    static CallAnalysis done(Order order) {
        return CallAnalysis.failed(order.call(), List.of());
    }

    static OrderWork failing(String code) {
        return (order, tracker) -> {
            tracker.enter(Stage.DECODE);
            throw new CallFailure(
                    new FailureCode(code), "It did not work.", new IllegalStateException("because", new Error("deep")));
        };
    }

    static OrderWork failingOnce(String code) {
        return (order, tracker) -> order.attempts() == 1 ? failing(code).process(order, tracker) : done(order);
    }

    /** Goes on until it is told to stop. */
    static OrderWork untilCancelled() {
        return (order, tracker) -> {
            CountDownLatch never = new CountDownLatch(1);
            tracker.enter(Stage.TRANSCRIBE);
            tracker.at(0.25);
            while (!tracker.isCancelled()) {
                await(never, 5);
            }
            throw new CancellationException();
        };
    }

    /** Holds until the latch opens, whatever it is told. */
    static OrderWork until(CountDownLatch latch) {
        return (order, tracker) -> {
            if (!await(latch, 60_000)) {
                throw new IllegalStateException("nobody opened the latch");
            }
            return done(order);
        };
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
    }
}
