// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderState;
import org.jdbi.v3.core.Handle;

/**
 * Batches take turns: the first call of each, the second of each, and so on (round robin), so that twenty calls do not
 * wait for nine thousand that came before them. Later moves by hand and priorities go over this.
 */
final class FairTurns {
    private static final String WAITING = "SELECT batch, position FROM orders WHERE state = '" + OrderState.PENDING.id()
            + "' AND priority = " + Order.NORMAL_PRIORITY + " ORDER BY position, order_id";

    private final String batch;
    private final Map<String, Integer> turns = new HashMap<>();
    /** By turn, counted from 0: where the last of the other batches is that has so many. */
    private final List<Long> ends = new ArrayList<>();

    private long last = Long.MIN_VALUE;

    private FairTurns(String batch) {
        this.batch = batch;
    }

    /**
     * Where the next orders of a batch go among those of other batches that wait.
     *
     * @return a position for as many as come before the end of the queue, at most {@code count}
     */
    static List<Long> of(Handle handle, String batch, int count) {
        FairTurns turns = new FairTurns(batch);
        handle.createQuery(WAITING)
                .map((row, context) -> Map.entry(row.getString("batch"), row.getLong("position")))
                .forEach(order -> turns.take(order.getKey(), order.getValue()));
        return turns.next(count);
    }

    private void take(String ofBatch, long position) {
        int turn = turns.merge(ofBatch, 1, Integer::sum) - 1;
        if (ofBatch.equals(batch)) {
            last = position;
        } else if (turn < ends.size()) {
            ends.set(turn, position);
        } else {
            ends.add(position);
        }
    }

    private List<Long> next(int count) {
        int first = turns.getOrDefault(batch, 0);
        int end = Math.min(ends.size(), first + count);
        return first >= end
                ? List.of()
                : ends.subList(first, end).stream()
                        .map(position -> Math.max(last, position) + 1)
                        .toList();
    }
}
