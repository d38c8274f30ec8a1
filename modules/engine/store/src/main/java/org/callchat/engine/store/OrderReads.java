// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Questions about single orders and about who is next. */
final class OrderReads {
    /** Orders per round when all are walked through. */
    private static final int ROUND = 200;

    private static final int MANY = 1000;

    private static final String TURN = "SELECT order_id, priority, position, next_attempt FROM orders";
    private static final String WAITS = " state IN ('pending', 'failed')";
    private static final Comparator<CallStore.Turn> FIRST_FIRST =
            Comparator.comparing(CallStore.Turn::priority).thenComparing(CallStore.Turn::due);

    private OrderReads() {}

    static Optional<Order> order(Handle handle, OrderId id) {
        return handle.createQuery(OrderRows.SELECT + "WHERE o.order_id = :id AND " + OrderRows.SEEN)
                .bind("id", id.value())
                .map((row, context) -> OrderRows.order(row))
                .findOne();
    }

    /** The next orders in order of their OrderID, so that a walk holds no lock and needs no memory. */
    static List<Order> ordersAfter(Handle handle, Optional<String> batch, String last) {
        Query query = handle.createQuery(OrderRows.SELECT + "WHERE o.order_id > :last AND " + OrderRows.SEEN
                        + (batch.isPresent() ? " AND o.batch = :batch" : "")
                        + " ORDER BY o.order_id FETCH FIRST " + ROUND + " ROWS ONLY")
                .bind("last", last);
        batch.ifPresent(b -> query.bind("batch", b));
        return query.map((row, context) -> OrderRows.order(row)).list();
    }

    static Optional<Instant> nextAttempt(Handle handle) {
        return handle.createQuery("SELECT MIN(next_attempt) FROM orders WHERE state = 'failed'")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    static List<CallStore.Turn> turns(Handle handle) {
        return handle.createQuery(TURN + " WHERE" + WAITS).map((row, context) -> OrderRows.turn(row)).stream()
                .sorted(FIRST_FIRST)
                .toList();
    }

    /** Of many, all that wait are read at once: quicker than asking for some at a time. */
    static List<CallStore.Turn> turns(Handle handle, Collection<OrderId> ids) {
        if (ids.size() > MANY) {
            Set<OrderId> wanted = Set.copyOf(ids);
            return turns(handle).stream()
                    .filter(t -> wanted.contains(t.order()))
                    .toList();
        }
        List<CallStore.Turn> turns = new ArrayList<>(ids.size());
        for (List<String> some : Chunks.of(ids.stream().map(OrderId::value).toList())) {
            handle.createQuery(TURN + " WHERE order_id IN (<ids>) AND" + WAITS)
                    .bindList("ids", some)
                    .map((row, context) -> OrderRows.turn(row))
                    .forEach(turns::add);
        }
        return turns.stream().distinct().sorted(FIRST_FIRST).toList();
    }
}
