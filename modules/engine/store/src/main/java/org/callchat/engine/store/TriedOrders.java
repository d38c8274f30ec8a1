// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.Recording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads orders that were tried, with all that became of them, some at a time. */
final class TriedOrders {
    private static final int ROUND = 200;
    private static final String TRIED =
            "(o.attempts > 0 OR EXISTS (SELECT 1 FROM failures h WHERE h.order_id = o.order_id))";

    private TriedOrders() {}

    /** An order as it is kept: its result is not read yet. */
    record Row(Order order, List<Failure> failures, byte @Nullable [] packed) {
        CallStore.Tried tried() {
            return new CallStore.Tried(order, failures, recording());
        }

        /** A result that cannot be read tells nothing; whoever opens the call hears of it. */
        private Optional<Recording> recording() {
            try {
                return packed == null
                        ? Optional.empty()
                        : ModelJson.read(Packed.unpack(packed), Sound.class).recording();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** The part of a result that tells of the recording. */
    private record Sound(Optional<Recording> recording) {}

    /** Some orders in order of their OrderID, beginning after one. */
    static List<Row> after(Handle handle, Optional<String> batch, String last) {
        Query query = handle.createQuery(
                        OrderRows.SELECT + "WHERE o.order_id > :last AND " + OrderRows.SEEN + " AND " + TRIED
                                + (batch.isPresent() ? " AND o.batch = :batch" : "")
                                + " ORDER BY o.order_id FETCH FIRST " + ROUND + " ROWS ONLY")
                .bind("last", last);
        batch.ifPresent(b -> query.bind("batch", b));
        List<Order> orders = query.map((row, context) -> OrderRows.order(row)).list();
        List<String> ids = orders.stream().map(o -> o.id().value()).toList();
        Map<String, List<Failure>> failures = FailureRows.of(handle, ids);
        Map<String, byte[]> documents = documents(handle, ids);
        return orders.stream()
                .map(order -> new Row(
                        order,
                        failures.getOrDefault(order.id().value(), List.of()),
                        documents.get(order.id().value())))
                .toList();
    }

    private static Map<String, byte[]> documents(Handle handle, List<String> ids) {
        Map<String, byte[]> documents = new HashMap<>();
        for (List<String> some : Chunks.of(ids)) {
            handle.createQuery("SELECT order_id, document FROM analyses WHERE order_id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> Map.entry(row.getString("order_id"), row.getBytes("document")))
                    .forEach(entry -> documents.put(entry.getKey(), entry.getValue()));
        }
        return documents;
    }
}
