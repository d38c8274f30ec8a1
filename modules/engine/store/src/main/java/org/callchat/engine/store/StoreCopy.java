// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;

/**
 * Copies one store into another, table by table, in one transaction of the target: all of it is there afterwards and is
 * alike to the last byte, or nothing is. What tables there are, the database itself is asked.
 */
final class StoreCopy {
    /** The schema's own history, the scheduler's list, which is made anew, and who works at the moment. */
    private static final Set<String> NOT_COPIED = Set.of("flyway_schema_history", "scheduled_tasks", "nodes", "holds");

    private static final int ROWS_PER_ROUND = 200;

    private final Connection source;
    private final Connection target;

    StoreCopy(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    /** @throws CallFailure when the target is not empty, or a table is not like its original afterwards */
    List<CallStores.Copied> copy(Progress progress) throws SQLException {
        source.setAutoCommit(false);
        target.setAutoCommit(false);
        try {
            List<String> tables = tables();
            for (String table : tables) {
                requireEmpty(table);
            }
            List<CallStores.Copied> copied = new ArrayList<>();
            for (String table : tables) {
                progress.checkCancelled();
                copied.add(copyTable(table, progress));
                progress.at((double) copied.size() / tables.size());
            }
            target.commit();
            return copied;
        } finally {
            target.rollback();
            source.rollback();
        }
    }

    /** Those that others refer to come first. */
    private List<String> tables() throws SQLException {
        List<String> left = new ArrayList<>();
        DatabaseMetaData meta = target.getMetaData();
        try (ResultSet rows = meta.getTables(null, target.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                left.add(rows.getString("TABLE_NAME"));
            }
        }
        left.removeIf(table -> NOT_COPIED.contains(table.toLowerCase(Locale.ROOT)));
        Collections.sort(left);
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            for (String table : List.copyOf(left)) {
                if (ordered.containsAll(referredTo(meta, table))) {
                    ordered.add(table);
                    left.remove(table);
                }
            }
        }
        return ordered;
    }

    private Set<String> referredTo(DatabaseMetaData meta, String table) throws SQLException {
        Set<String> others = new HashSet<>();
        try (ResultSet keys = meta.getImportedKeys(null, target.getSchema(), table)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private void requireEmpty(String table) throws SQLException {
        try (PreparedStatement look = target.prepareStatement("SELECT COUNT(*) FROM " + table);
                ResultSet row = look.executeQuery()) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new CallFailure(
                        StoreFailures.NOT_EMPTY,
                        "The database to copy into is not empty: " + table + " has " + row.getLong(1)
                                + " rows. Nothing was copied; name an empty database.");
            }
        }
    }

    private CallStores.Copied copyTable(String table, Progress progress) throws SQLException {
        List<String> columns = columns(table);
        TableSum original = new TableSum();
        try (PreparedStatement read = reading(source, table, columns);
                ResultSet rows = read.executeQuery();
                PreparedStatement insert = target.prepareStatement(inserting(table, columns))) {
            int[] types = types(insert, columns.size());
            while (rows.next()) {
                List<Object> row = TableSum.row(rows, columns.size());
                original.add(row);
                bind(insert, row, types);
                insert.addBatch();
                if (original.rows() % ROWS_PER_ROUND == 0) {
                    insert.executeBatch();
                    progress.checkCancelled();
                }
            }
            insert.executeBatch();
        }
        TableSum copy = sum(table, columns);
        if (!copy.equals(original)) {
            throw new CallFailure(
                    StoreFailures.COPY_DIFFERS,
                    "The copy of " + table + " is not like its original (" + copy + " instead of " + original
                            + "). Nothing was kept of it; stop all work on both databases and try again.");
        }
        return new CallStores.Copied(table.toLowerCase(Locale.ROOT), original.rows(), original.hash());
    }

    private static int[] types(PreparedStatement insert, int columns) throws SQLException {
        int[] types = new int[columns];
        for (int i = 0; i < columns; i++) {
            types[i] = insert.getParameterMetaData().getParameterType(i + 1);
        }
        return types;
    }

    private static void bind(PreparedStatement insert, List<Object> row, int[] types) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) == TableSum.NOTHING) {
                insert.setNull(i + 1, types[i]);
            } else {
                insert.setObject(i + 1, row.get(i));
            }
        }
    }

    private TableSum sum(String table, List<String> columns) throws SQLException {
        TableSum sum = new TableSum();
        try (PreparedStatement read = reading(target, table, columns);
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                sum.add(TableSum.row(rows, columns.size()));
            }
        }
        return sum;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = target.getMetaData().getColumns(null, target.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static PreparedStatement reading(Connection connection, String table, List<String> columns)
            throws SQLException {
        PreparedStatement read = connection.prepareStatement("SELECT " + String.join(", ", columns) + " FROM " + table);
        read.setFetchSize(ROWS_PER_ROUND);
        return read;
    }

    private static String inserting(String table, List<String> columns) {
        String marks = IntStream.range(0, columns.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
    }
}
