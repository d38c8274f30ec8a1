// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.engine.store.CallStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try at one order: claim it, do the work, record what came of it. Whatever the work throws stays in here. */
final class Attempt {
    static final FailureCode UNEXPECTED = new FailureCode("SYS_UNK_UNEXPECTED");
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int MOST_CAUSES = 20;

    private final CallStore store;
    private final OrderWork work;
    private final RetryPolicy retries;
    private final Clock clock;
    private final Runnable completed;

    /** @param completed told after each call that was completed */
    Attempt(CallStore store, OrderWork work, RetryPolicy retries, Clock clock, Runnable completed) {
        this.completed = completed;
        this.store = store;
        this.work = work;
        this.retries = retries;
        this.clock = clock;
    }

    /** The hand is already registered, so nobody else in this process has the order. */
    void run(OrderId id, Hand hand) {
        if (hand.isCancelled() || !claim(id)) {
            return;
        }
        Optional<Order> order = store.order(id);
        if (order.isPresent()) {
            process(order.get(), hand);
        }
    }

    /** An order that is marked as in hand, though nobody has it, was left so by a failed record of its last attempt. */
    private boolean claim(OrderId id) {
        if (store.claim(id, clock.instant())) {
            return true;
        }
        boolean isLeft =
                store.order(id).filter(o -> o.state() == OrderState.PROCESSING).isPresent();
        return isLeft && store.giveBack(id, clock.instant()) && store.claim(id, clock.instant());
    }

    @SuppressWarnings("CatchingUnchecked")
    private void process(Order order, Hand hand) {
        try (WorkNote note = WorkNote.begin(order.id(), clock)) {
            try {
                CallAnalysis analysis = work.process(order, hand);
                if (store.complete(order.id(), analysis, clock.instant())) {
                    completed.run();
                    note.outcome("done");
                } else {
                    LOG.info(
                            "order {} was cancelled, or taken over, while it was worked on; its result is dropped",
                            order.id());
                }
            } catch (Throwable thrown) {
                if (hand.isCancelled()) {
                    note.outcome("given back");
                    store.giveBack(order.id(), clock.instant());
                } else {
                    fail(order, hand, asFailure(order, thrown));
                }
            }
        }
    }

    private void fail(Order order, Hand hand, CallFailure failure) {
        Instant now = clock.instant();
        Optional<Instant> next =
                retries.nextTry(failure, triesLike(failure, order)).map(now::plus);
        Failure kept = new Failure(
                failure.code(),
                hand.stage().orElse(Stage.DOWNLOAD),
                order.attempts(),
                now,
                failure.explanation(),
                causes(failure));
        if (!store.fail(order.id(), kept, next, now)) {
            LOG.info(
                    "order {} was cancelled, or taken over, while it was worked on; its failure is dropped",
                    order.id());
        } else if (failure.code().equals(UNEXPECTED)) {
            LOG.warn("order {} failed at attempt {}", order.id(), order.attempts(), failure);
        } else {
            LOG.warn(
                    "order {} failed at attempt {}: {} {} {}",
                    order.id(),
                    order.attempts(),
                    failure.code(),
                    failure.explanation(),
                    next.map(due -> "Next try at " + due + ".").orElse("No further try."));
        }
    }

    /** Tries since the order was new, or was given new tries, without those that failed with another code. */
    private int triesLike(CallFailure failure, Order order) {
        List<Failure> before = store.failures(order.id());
        int tries = order.attempts();
        int later = order.attempts();
        for (int i = before.size() - 1; i >= 0 && before.get(i).attempt() < later; i--) {
            later = before.get(i).attempt();
            tries -= before.get(i).code().equals(failure.code()) ? 0 : 1;
        }
        return tries;
    }

    private static CallFailure asFailure(Order order, Throwable thrown) {
        if (thrown instanceof CallFailure failure) {
            return failure;
        }
        String said = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return new CallFailure(
                UNEXPECTED,
                "Order " + order.id() + " met an error nobody foresaw ("
                        + thrown.getClass().getSimpleName() + said
                        + "). The other orders go on; the log of the workspace says more.",
                thrown);
    }

    private static List<String> causes(Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (Throwable t = failure.getCause(); t != null && causes.size() < MOST_CAUSES; t = t.getCause()) {
            causes.add(t.toString().lines().findFirst().orElse("").strip());
        }
        return causes;
    }
}
