// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.callchat.api.spi.Progress;

/** Writes the tables of the embedded database anew, without the room that deleted rows had, and their indexes with them. */
public final class Compression {
    private Compression() {}

    /**
     * One table at a time, each in a transaction of its own; work that needs the table waits meanwhile.
     *
     * @throws org.callchat.api.model.CallFailure when a table could not be had; it stays as it was
     */
    public static void compress(DataSource database, Progress progress) {
        try (Connection connection = database.getConnection()) {
            String schema = connection.getSchema();
            List<String> tables = tables(connection, schema);
            for (int i = 0; i < tables.size(); i++) {
                progress.checkCancelled();
                progress.at((double) i / tables.size());
                compress(connection, schema, tables.get(i));
            }
        } catch (SQLException e) {
            throw new DerbyDialect().translated(e);
        }
    }

    private static void compress(Connection connection, String schema, String table) throws SQLException {
        try (CallableStatement compress = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE(?, ?, 1)")) {
            compress.setString(1, schema);
            compress.setString(2, table);
            compress.execute();
        }
        try (CallableStatement statistics =
                connection.prepareCall("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(?, ?, NULL)")) {
            statistics.setString(1, schema);
            statistics.setString(2, table);
            statistics.execute();
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
