// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.OrderChange;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * {@link OrderEdits} in SQL. First the orders are marked with the number of the change, then it is remembered how they
 * are, then they are changed.
 */
record JdbiOrderEdits(Transactions transactions) implements OrderEdits {
    private static final int LONGEST_WHO = 200;
    private static final String MARKED = " WHERE change_id = :change";
    private static final String REMEMBER = "INSERT INTO changed_orders (change_id, order_id, state, priority, position,"
            + " attempts, next_attempt, failure_seq, version)"
            + " SELECT o.change_id, o.order_id, o.state, o.priority, o.position, o.attempts, o.next_attempt,"
            + " o.failure_seq, o.version FROM orders o WHERE o.change_id = :change";
    private static final String WAS =
            " FROM changed_orders c WHERE c.change_id = :change AND c.order_id = orders.order_id";

    @Override
    public Made make(OrderSelection selection, OrderEdit edit, String who, Instant now) {
        return transactions.run(handle -> {
            long change = begin(handle, edit, who, now);
            mark(handle, change, selection, edit);
            Optional<Places> places = Places.of(handle, change, edit);
            handle.createUpdate(REMEMBER).bind("change", change).execute();
            apply(handle, change, edit, now);
            List<OrderId> displaced = places.map(p -> p.take(handle, change)).orElse(List.of());
            List<OrderId> orders = inOrder(selection, orders(handle, change));
            handle.createUpdate("UPDATE changes SET orders = :count WHERE change_id = :change")
                    .bind("count", orders.size())
                    .bind("change", change)
                    .execute();
            return new Made(change(handle, change).orElseThrow(), orders, displaced);
        });
    }

    private static long begin(Handle handle, OrderEdit edit, String who, Instant now) {
        long change = handle.createQuery("SELECT COALESCE(MAX(change_id), 0) + 1 FROM changes")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("INSERT INTO changes (change_id, at_ms, who, what, orders)"
                        + " VALUES (:change, :now, :who, :what, 0)")
                .bind("change", change)
                .bind("now", now.toEpochMilli())
                .bind("who", who.length() <= LONGEST_WHO ? who : who.substring(0, LONGEST_WHO))
                .bind("what", edit.id())
                .execute();
        return change;
    }

    /** Whoever is marked is locked, so that nothing happens to an order between its being remembered and changed. */
    private static void mark(Handle handle, long change, OrderSelection selection, OrderEdit edit) {
        String allowed = "o.state IN (" + states(edit) + ")";
        String mark = "UPDATE orders o SET change_id = :change";
        if (selection instanceof OrderSelection.Matching matching) {
            Map<String, Object> values = new HashMap<>();
            String where = OrderListing.where(matching.filter(), values, true);
            handle.createUpdate(mark + where + " AND " + allowed)
                    .bindMap(values)
                    .bind("change", change)
                    .execute();
            return;
        }
        List<OrderId> named = ((OrderSelection.Named) selection).orders();
        if (named.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(mark + " WHERE o.order_id = :id AND " + allowed)) {
            named.forEach(
                    id -> batch.bind("change", change).bind("id", id.value()).add());
            batch.execute();
        }
    }

    private static void apply(Handle handle, long change, OrderEdit edit, Instant now) {
        handle.createUpdate(
                        "UPDATE orders SET " + changed(edit) + ", updated_ms = :now, version = version + 1" + MARKED)
                .bind("change", change)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static String changed(OrderEdit edit) {
        String released = "owner = NULL, stage = NULL, next_attempt = NULL, state = ";
        String anew = released + "'pending', attempts = 0, failure_seq = NULL";
        if (edit instanceof OrderEdit.Pause) {
            return released + "'paused'";
        }
        if (edit instanceof OrderEdit.Cancel) {
            return released + "'cancelled'";
        }
        if (edit instanceof OrderEdit.Delete) {
            return released + "'" + OrderRows.DELETED + "'";
        }
        if (edit instanceof OrderEdit.Retry || edit instanceof OrderEdit.Resume) {
            return anew;
        }
        return edit instanceof OrderEdit.Prioritise p ? "priority = " + p.priority() : "priority = priority";
    }

    @Override
    public Optional<Made> undo(long change, Instant now) {
        return transactions.run(handle -> {
            boolean isOpen = handle.createUpdate(
                                    "UPDATE changes SET undone_ms = :now WHERE change_id = :change AND undone_ms IS NULL")
                            .bind("change", change)
                            .bind("now", now.toEpochMilli())
                            .execute()
                    == 1;
            if (!isOpen) {
                return Optional.empty();
            }
            List<OrderId> unmoved = handle.createQuery("SELECT o.order_id FROM orders o JOIN changed_orders c"
                            + " ON c.order_id = o.order_id AND c.change_id = o.change_id AND c.version + 1 = o.version"
                            + " WHERE o.change_id = :change ORDER BY o.order_id")
                    .bind("change", change)
                    .mapTo(String.class)
                    .map(OrderId::new)
                    .list();
            restore(handle, change, now);
            return Optional.of(new Made(change(handle, change).orElseThrow(), unmoved, List.of()));
        });
    }

    /** What was in hand cannot be put back there. */
    private static void restore(Handle handle, long change, Instant now) {
        handle.createUpdate("UPDATE orders SET state = (SELECT CASE WHEN c.state = 'processing' THEN 'pending'"
                        + " ELSE c.state END" + WAS + "), priority = (SELECT c.priority" + WAS
                        + "), position = (SELECT c.position" + WAS + "), attempts = (SELECT c.attempts" + WAS
                        + "), next_attempt = (SELECT c.next_attempt" + WAS + "), failure_seq = (SELECT c.failure_seq"
                        + WAS + "), owner = NULL, stage = NULL, change_id = NULL, updated_ms = :now,"
                        + " version = version + 1"
                        + " WHERE change_id = :change AND EXISTS (SELECT 1" + WAS
                        + " AND c.version + 1 = orders.version)")
                .bind("change", change)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public List<OrderChange> latest(int limit) {
        return transactions.read(handle -> handle.createQuery(
                        "SELECT * FROM changes WHERE orders > 0 ORDER BY change_id DESC FETCH FIRST :limit ROWS ONLY")
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list());
    }

    @Override
    public Set<ContentHash> deletedRecordings(Instant before) {
        return transactions.read(handle -> DeletedOrders.before(handle, before).stream()
                .flatMap(id -> ResultRows.analysis(handle, new OrderId(id)).stream())
                .flatMap(analysis -> analysis.recording().stream())
                .map(Recording::sha256)
                .collect(Collectors.toSet()));
    }

    @Override
    public int purge(Instant before, Set<ContentHash> recordings) {
        return transactions.run(handle -> {
            CheckpointRows.remove(handle, recordings);
            return DeletedOrders.purge(handle, DeletedOrders.before(handle, before));
        });
    }

    private static List<OrderId> orders(Handle handle, long change) {
        return handle.createQuery("SELECT order_id FROM changed_orders WHERE change_id = :change ORDER BY order_id")
                .bind("change", change)
                .mapTo(String.class)
                .map(OrderId::new)
                .list();
    }

    /** As they were named, where they were. */
    private static List<OrderId> inOrder(OrderSelection selection, List<OrderId> changed) {
        if (!(selection instanceof OrderSelection.Named named)) {
            return changed;
        }
        Set<OrderId> those = new HashSet<>(changed);
        return named.orders().stream().filter(those::contains).toList();
    }

    private static Optional<OrderChange> change(Handle handle, long change) {
        return handle.createQuery("SELECT * FROM changes WHERE change_id = :change")
                .bind("change", change)
                .map((row, context) -> change(row))
                .findOne();
    }

    private static OrderChange change(ResultSet row) throws SQLException {
        long undone = row.getLong("undone_ms");
        Optional<Instant> undoneAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(undone));
        return new OrderChange(
                row.getLong("change_id"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("who"),
                row.getString("what"),
                row.getLong("orders"),
                undoneAt);
    }

    private static String states(OrderEdit edit) {
        return edit.from().stream().map(OrderState::id).sorted().collect(Collectors.joining("', '", "'", "'"));
    }
}
