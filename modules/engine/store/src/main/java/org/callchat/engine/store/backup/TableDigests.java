// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.callchat.api.model.ContentHash;

/**
 * Counts and hashes tables over any JDBC connection. A row's hash is the SHA-256 of its values in canonical bytes
 * ({@link RowHash}); a table's is the sum of its rows' hashes modulo 2^256, so that no database has to sort, which each
 * does in its own way.
 */
public final class TableDigests {
    private static final int ROWS_AT_ONCE = 100;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private TableDigests() {}

    /** Every table of the connection's schema by its name in lower case. */
    public static Map<String, TableDigest> all(Connection connection) throws SQLException {
        Map<String, TableDigest> digests = new TreeMap<>();
        for (String table : tables(connection)) {
            digests.put(table.toLowerCase(Locale.ROOT), of(connection, table));
        }
        return digests;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** @param table as the database spells it */
    public static TableDigest of(Connection connection, String table) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        boolean committing = connection.getAutoCommit();
        // otherwise some drivers read the whole table into memory
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
                return sum(rows);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(committing);
        }
    }

    private static TableDigest sum(ResultSet rows) throws SQLException {
        RowHash hash = new RowHash(rows.getMetaData());
        MessageDigest digest = RowHash.sha256();
        BigInteger sum = BigInteger.ZERO;
        long count = 0;
        while (rows.next()) {
            sum = sum.add(new BigInteger(1, hash.of(rows, digest))).mod(MODULUS);
            count++;
        }
        return new TableDigest(count, new ContentHash(String.format(Locale.ROOT, "%064x", sum)));
    }
}
