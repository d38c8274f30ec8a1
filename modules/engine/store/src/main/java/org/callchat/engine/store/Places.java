// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Where orders go that are moved in the queue. They keep their order among each other. Where there is no room between two
 * orders, everything that is ahead moves a little further ahead.
 *
 * @param priority the orders get it; empty when each keeps its own
 * @param before the place that they go right before; empty for the end
 */
record Places(Optional<Integer> priority, Optional<Long> before, boolean top) {
    /** Between orders that are put at an end; room for others to go in between. */
    private static final long STEP = 1000;

    private static final String OTHERS =
            " FROM orders WHERE priority = :priority AND (change_id IS NULL OR change_id <> :change)"
                    + " AND state IN ('pending', 'failed', 'paused', 'processing')";

    static Optional<Places> of(Handle handle, long change, OrderEdit edit) {
        if (edit instanceof OrderEdit.MoveToTop) {
            return Optional.of(new Places(Optional.empty(), Optional.empty(), true));
        }
        if (edit instanceof OrderEdit.MoveToEnd) {
            return Optional.of(new Places(Optional.empty(), Optional.empty(), false));
        }
        return edit instanceof OrderEdit.MoveBefore move
                ? Optional.of(before(handle, change, move.place()))
                : Optional.empty();
    }

    private static Places before(Handle handle, long change, OrderId place) {
        // an order is not moved before itself
        handle.createUpdate("UPDATE orders SET change_id = NULL WHERE change_id = :change AND order_id = :place")
                .bind("change", change)
                .bind("place", place.value())
                .execute();
        return handle.createQuery("SELECT priority, position FROM orders WHERE order_id = :place"
                        + " AND state IN ('pending', 'failed', 'paused')")
                .bind("place", place.value())
                .map((row, context) ->
                        new Places(Optional.of(row.getInt("priority")), Optional.of(row.getLong("position")), false))
                .findOne()
                .orElseThrow(() -> new CallFailure(
                        StoreFailures.NO_PLACE,
                        "Order " + place
                                + " does not wait, so that nothing can be put before it. Name one that does."));
    }

    /** @return the other orders whose place changed */
    List<OrderId> take(Handle handle, long change) {
        List<OrderId> displaced = new ArrayList<>();
        for (Map.Entry<Integer, List<String>> group : moved(handle, change).entrySet()) {
            displaced.addAll(take(handle, change, group.getKey(), group.getValue()));
        }
        return displaced;
    }

    private List<OrderId> take(Handle handle, long change, int ofPriority, List<String> orders) {
        if (before.isEmpty()) {
            long end = end(handle, change, ofPriority, top ? "MIN(position)" : "MAX(position)");
            put(handle, orders, ofPriority, top ? end - STEP * orders.size() : end + 1, top ? STEP : 1);
            return List.of();
        }
        long place = before.get();
        long ahead = handle.createQuery("SELECT MAX(position)" + OTHERS + " AND position < :place")
                .bind("priority", ofPriority)
                .bind("change", change)
                .bind("place", place)
                .mapTo(Long.class)
                .findOne()
                .orElse(place - STEP * (orders.size() + 1));
        List<OrderId> displaced = List.of();
        long room = place - ahead;
        if (room <= orders.size()) {
            long more = STEP * (orders.size() + 1);
            displaced = moveAhead(handle, change, ofPriority, place, more);
            room += more;
        }
        long step = room / (orders.size() + 1);
        put(handle, orders, ofPriority, place - step * orders.size(), step);
        return displaced;
    }

    /** Also in what is remembered of earlier changes, so that taking them back finds the place again. */
    private static List<OrderId> moveAhead(Handle handle, long change, int ofPriority, long place, long by) {
        List<OrderId> displaced = handle.createQuery("SELECT order_id" + OTHERS + " AND position < :place")
                .bind("priority", ofPriority)
                .bind("change", change)
                .bind("place", place)
                .mapTo(String.class)
                .map(OrderId::new)
                .list();
        for (String table : List.of("orders", "changed_orders")) {
            handle.createUpdate("UPDATE " + table + " SET position = position - :by"
                            + " WHERE priority = :priority AND position < :place")
                    .bind("by", by)
                    .bind("priority", ofPriority)
                    .bind("place", place)
                    .execute();
        }
        return displaced;
    }

    private static long end(Handle handle, long change, int ofPriority, String which) {
        return handle.createQuery("SELECT " + which + OTHERS)
                .bind("priority", ofPriority)
                .bind("change", change)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> handle.createQuery("SELECT " + which + " FROM orders")
                        .mapTo(Long.class)
                        .one());
    }

    private static void put(Handle handle, List<String> orders, int ofPriority, long first, long step) {
        try (PreparedBatch batch = handle.prepareBatch(
                "UPDATE orders SET position = :position, priority = :priority WHERE order_id = :id")) {
            for (int i = 0; i < orders.size(); i++) {
                batch.bind("id", orders.get(i))
                        .bind("priority", ofPriority)
                        .bind("position", first + step * i)
                        .add();
            }
            batch.execute();
        }
    }

    /** In their order so far, by the priority they get. */
    private Map<Integer, List<String>> moved(Handle handle, long change) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        handle.createQuery("SELECT order_id, priority FROM orders WHERE change_id = :change"
                        + " ORDER BY priority, position, order_id")
                .bind("change", change)
                .map((row, context) -> Map.entry(priority.orElse(row.getInt("priority")), row.getString("order_id")))
                .forEach(e -> groups.computeIfAbsent(e.getKey(), p -> new ArrayList<>())
                        .add(e.getValue()));
        return groups;
    }
}
