// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.callchat.api.model.OrderId;
import org.callchat.engine.store.CallStore.Turn;

/** The scheduler's table, for what its own client would do row by row, each in a transaction of its own. */
record ScheduledRows(DataSource database) {
    private static final int MANY = 1000;
    private static final String OURS = " WHERE task_name = '" + Schedule.TASK + "'";

    /**
     * An order that a worker has picked.
     *
     * @param version goes up with each change of the row
     * @param by the run of its node
     */
    record Pick(OrderId order, long version, String by) {}

    List<Pick> picked() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "SELECT task_instance, version, picked_by FROM scheduled_tasks" + OURS + " AND picked = TRUE");
                ResultSet rows = find.executeQuery()) {
            List<Pick> picked = new ArrayList<>();
            while (rows.next()) {
                picked.add(
                        new Pick(new OrderId(rows.getString(1)), rows.getLong(2), String.valueOf(rows.getString(3))));
            }
            return picked;
        }
    }

    /** Lets others pick what has not changed since. */
    void free(Collection<Pick> picks) throws SQLException {
        inTransaction(
                "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                        + " version = version + 1" + OURS + " AND task_instance = ? AND version = ? AND picked = TRUE",
                picks,
                (free, pick) -> {
                    free.setString(1, pick.order().value());
                    free.setLong(2, pick.version());
                });
    }

    long count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM scheduled_tasks" + OURS);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    Set<OrderId> all() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement all =
                        connection.prepareStatement("SELECT task_instance FROM scheduled_tasks" + OURS);
                ResultSet rows = all.executeQuery()) {
            Set<OrderId> orders = new HashSet<>();
            while (rows.next()) {
                orders.add(new OrderId(rows.getString(1)));
            }
            return orders;
        }
    }

    /** Those of these orders that are listed; of many, simply all that are listed. */
    Set<OrderId> among(Collection<Turn> turns) throws SQLException {
        if (turns.size() > MANY) {
            return all();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "SELECT 1 FROM scheduled_tasks" + OURS + " AND task_instance = ?")) {
            Set<OrderId> orders = new HashSet<>();
            for (Turn turn : turns) {
                find.setString(1, turn.order().value());
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        orders.add(turn.order());
                    }
                }
            }
            return orders;
        }
    }

    /**
     * In one transaction. The scheduler takes greater priorities first, and keeps its times in UTC.
     *
     * @throws SQLException of class 23 when one is there already; then none is inserted
     */
    void insert(Collection<Turn> turns) throws SQLException {
        Calendar utc = SchedulerDialect.utc();
        inTransaction(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                        + " VALUES ('" + Schedule.TASK + "', ?, ?, FALSE, 1, ?)",
                turns,
                (insert, turn) -> {
                    insert.setString(1, turn.order().value());
                    insert.setTimestamp(2, Timestamp.from(turn.due()), utc);
                    insert.setInt(3, -turn.priority());
                });
    }

    /** Those that no worker has picked. */
    void delete(Collection<OrderId> orders) throws SQLException {
        inTransaction(
                "DELETE FROM scheduled_tasks" + OURS + " AND task_instance = ? AND picked = FALSE",
                orders,
                (delete, order) -> delete.setString(1, order.value()));
    }

    private <T> void inTransaction(String sql, Collection<T> rows, Binding<T> binding) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            try {
                int waiting = 0;
                for (T row : rows) {
                    binding.bind(statement, row);
                    statement.addBatch();
                    if (++waiting % MANY == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    @FunctionalInterface
    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
