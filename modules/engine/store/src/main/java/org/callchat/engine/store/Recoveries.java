// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.List;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Orders that are in the hand of a run that is over. */
final class Recoveries {
    private Recoveries() {}

    /** @param run empty where it was taken by a CHAT that kept no account of runs */
    record Interrupted(
            OrderId order, @Nullable String run, @Nullable String stage, int attempt, long version) {}

    static List<Interrupted> interrupted(Handle handle) {
        return handle.createQuery("SELECT o.order_id, o.owner, o.stage, o.attempts, o.version FROM orders o"
                        + " WHERE o.state = '" + OrderState.PROCESSING.id()
                        + "' AND NOT EXISTS (SELECT 1 FROM nodes n WHERE n.run = o.owner)")
                .map((row, context) -> new Interrupted(
                        new OrderId(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5)))
                .list();
    }

    static void note(Handle handle, Interrupted order, NodeCard by, Instant now) {
        handle.createUpdate("INSERT INTO recoveries (order_id, seq, at_ms, from_node, by_node, stage, attempt)"
                        + " VALUES (:id, :seq, :now, :from, :by, :stage, :attempt)")
                .bind("id", order.order().value())
                .bind("seq", order.version())
                .bind("now", now.toEpochMilli())
                .bind("from", order.run() == null ? null : NodeCard.nameOf(order.run()))
                .bind("by", by.name())
                .bind("stage", order.stage())
                .bind("attempt", order.attempt())
                .execute();
    }
}
