// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.callchat.api.model.OrderId;
import org.callchat.engine.store.CallStore.Turn;

/** The scheduler's table, for what its own client would do row by row, each in a transaction of its own. */
record ScheduledRows(DataSource database) {
    private static final String OURS = " WHERE task_name = '" + Schedule.TASK + "'";

    /** Only while no scheduler runs. */
    void freeAll() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement free = connection.prepareStatement(
                        "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                                + " version = version + 1" + OURS + " AND picked = TRUE")) {
            free.executeUpdate();
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

    Set<OrderId> among(Collection<Turn> turns) throws SQLException {
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
     * @throws java.sql.SQLIntegrityConstraintViolationException when one is there already; then none is inserted
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
                for (T row : rows) {
                    binding.bind(statement, row);
                    statement.executeUpdate();
                }
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
