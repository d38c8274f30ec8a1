// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.callchat.engine.store.CallStore;

/** One worker's hold on one order: hears how far the work is and tells it when it is no longer wanted. */
final class Hand implements OrderWork.Tracker {
    private final OrderId order;
    private final CallStore store;
    private final Clock clock;
    private final Runnable changed;
    private final Instant since;
    private volatile Where where = new Where(Optional.empty(), 0);
    private volatile boolean cancelled;

    private record Where(Optional<Stage> stage, double progress) {}

    Hand(OrderId order, CallStore store, Clock clock, Runnable changed) {
        this.order = order;
        this.store = store;
        this.clock = clock;
        this.changed = changed;
        this.since = clock.instant();
    }

    /** An order that is no longer in hand, because a person cancelled it, is cancelled here too. */
    @Override
    public void enter(Stage stage) {
        where = new Where(Optional.of(stage), 0);
        WorkNote.enter(stage);
        if (!store.atStage(order, stage, clock.instant())) {
            cancel();
        }
        changed.run();
    }

    @Override
    public void at(double fraction) {
        where = new Where(where.stage(), Math.min(1, Math.max(0, fraction)));
        changed.run();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    OrderId order() {
        return order;
    }

    Optional<Stage> stage() {
        return where.stage();
    }

    InHand seen() {
        Where now = where;
        return new InHand(order, now.stage(), now.progress(), since);
    }
}
