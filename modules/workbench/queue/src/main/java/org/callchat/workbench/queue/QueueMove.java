// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.CallDesk;

/** What a person can do with orders. */
enum QueueMove {
    RETRY(Set.of(OrderState.FAILED, OrderState.DEAD, OrderState.CANCELLED), CallDesk::retry),
    ANALYSE_AGAIN(Set.of(OrderState.COMPLETED), CallDesk::retry),
    PAUSE(Set.of(OrderState.PENDING, OrderState.FAILED), CallDesk::pause),
    RESUME(Set.of(OrderState.PAUSED), CallDesk::resume),
    CANCEL(Set.of(OrderState.PENDING, OrderState.PROCESSING, OrderState.FAILED, OrderState.PAUSED), CallDesk::cancel);

    private final Set<OrderState> from;
    private final Deed deed;

    /** Does it. */
    @FunctionalInterface
    private interface Deed {
        List<OrderId> apply(CallDesk desk, Collection<OrderId> ids);
    }

    QueueMove(Set<OrderState> from, Deed deed) {
        this.from = from;
        this.deed = deed;
    }

    /** Whether the move makes sense for an order in this state. */
    boolean suits(OrderState state) {
        return from.contains(state);
    }

    /** @return the orders that moved */
    List<OrderId> apply(CallDesk desk, Collection<OrderId> ids) {
        return ids.isEmpty() ? List.of() : deed.apply(desk, ids);
    }
}
