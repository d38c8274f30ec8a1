// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Orders that were deleted lie in their tables, unseen, until nobody can want them back. */
final class DeletedOrders {
    private DeletedOrders() {}

    static List<String> before(Handle handle, Instant moment) {
        return handle.createQuery("SELECT order_id FROM orders WHERE state = '" + OrderRows.DELETED
                        + "' AND updated_ms < :moment")
                .bind("moment", moment.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    static boolean exist(Handle handle) {
        return handle.createQuery(
                        "SELECT order_id FROM orders WHERE state = '" + OrderRows.DELETED + "' FETCH FIRST ROW ONLY")
                .mapTo(String.class)
                .findFirst()
                .isPresent();
    }

    /** Removes all that is known of those of these orders that were deleted. @return how many there were */
    static int purge(Handle handle, List<String> ids) {
        int purged = 0;
        for (List<String> some : Chunks.of(ids)) {
            List<String> deleted = handle.createQuery(
                            "SELECT order_id FROM orders WHERE order_id IN (<ids>) AND state = '" + OrderRows.DELETED
                                    + "'")
                    .bindList("ids", some)
                    .mapTo(String.class)
                    .list();
            purged += deleted.size();
            OrderRemoval.PARTS.forEach(table -> remove(handle, table, deleted));
            remove(handle, "orders", deleted);
        }
        return purged;
    }

    private static void remove(Handle handle, String table, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("DELETE FROM " + table + " WHERE order_id = :id")) {
            ids.forEach(id -> batch.bind("id", id).add());
            batch.execute();
        }
    }
}
