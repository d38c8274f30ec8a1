// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.callchat.engine.store.DerbyEngine;

/** A database restored from backups and open, to be looked at or to be moved into place once it is closed. */
final class DerbyCopy implements AutoCloseable {
    private final EmbeddedDataSource database;

    private DerbyCopy(EmbeddedDataSource database) {
        this.database = database;
    }

    /**
     * Restores the full backup that comes first and rolls it forward through the log that the increments bring.
     *
     * @param folder gets the database as {@code calls}
     */
    static DerbyCopy restored(List<Backup> chain, Path folder) throws IOException, SQLException {
        Path home = folder.resolve("calls");
        String full = chain.get(0).database().toAbsolutePath().toString();
        if (full.contains(";") || home.toString().contains(";")) {
            throw new IOException("the database takes no folder with a semicolon in its name");
        }
        Files.createDirectories(folder);
        if (chain.size() == 1) {
            return new DerbyCopy(DerbyEngine.boot(home, "restoreFrom=" + full));
        }
        Path log = Files.createDirectories(home.resolve("log"));
        for (Backup increment : chain.subList(1, chain.size())) {
            for (Path file : Trees.files(increment.log())) {
                Files.copy(file, log.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new DerbyCopy(DerbyEngine.boot(home, "rollForwardRecoveryFrom=" + full));
    }

    Map<String, TableDigest> digests() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TableDigests.all(connection);
        }
    }

    /** Version of the tables. */
    String schema() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE"
                                + " ORDER BY \"installed_rank\" DESC")) {
            return row.next() ? String.valueOf(row.getString(1)) : "none";
        }
    }

    @Override
    public void close() {
        DerbyEngine.shutDown(database);
    }
}
