// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.OrderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Takes completed orders out of the store. */
final class OrderRemoval {
    private static final String UNTOUCHED = " state = 'completed' AND updated_ms < :moment";
    /** What refers to an order, and goes before it. */
    static final List<String> PARTS = List.of(
            "silences",
            "keyword_hits",
            "digests",
            "analyses",
            "failures",
            "recoveries",
            "stage_times",
            "changed_orders",
            "judgements",
            "text_corrections");

    /** What people said is in no archive: orders that somebody spoke of stay. */
    private static final String UNSPOKEN_OF = " AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.order_id ="
            + " orders.order_id) AND NOT EXISTS (SELECT 1 FROM text_corrections c WHERE c.order_id = orders.order_id)";

    private OrderRemoval() {}

    static List<OrderId> candidates(Handle handle, Instant moment, Optional<String> batch) {
        Query query = handle.createQuery("SELECT order_id FROM orders WHERE" + UNTOUCHED + UNSPOKEN_OF
                        + (batch.isPresent() ? " AND batch = :batch" : "")
                        + " ORDER BY order_id")
                .bind("moment", moment.toEpochMilli());
        batch.ifPresent(b -> query.bind("batch", b));
        return query.mapTo(String.class).map(OrderId::new).list();
    }

    /** @return whether every one was removed; else the transaction has to be rolled back */
    static boolean remove(Handle handle, List<OrderId> orders, Set<ContentHash> recordings, Instant moment) {
        List<String> ids = orders.stream().map(OrderId::value).toList();
        for (String table : PARTS) {
            each(handle, "DELETE FROM " + table + " WHERE order_id = :key", ids);
        }
        CheckpointRows.remove(handle, recordings);
        int[] removed = each(
                handle,
                "DELETE FROM orders WHERE order_id = :key AND state = 'completed' AND updated_ms < "
                        + moment.toEpochMilli(),
                ids);
        return Arrays.stream(removed).allMatch(rows -> rows == 1);
    }

    private static int[] each(Handle handle, String sql, List<String> keys) {
        if (keys.isEmpty()) {
            return new int[0];
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            keys.forEach(key -> batch.bind("key", key).add());
            return batch.execute();
        }
    }
}
