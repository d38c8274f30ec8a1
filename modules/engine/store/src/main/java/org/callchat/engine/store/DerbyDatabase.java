// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.callchat.api.model.CallFailure;
import org.flywaydb.core.api.FlywayException;

/** An embedded Derby database: created, booted, brought up to date, pooled, and shut down. */
final class DerbyDatabase {
    /** The least a thread can wait for a connection is a moment; a minute means that something is stuck. */
    private static final Duration CONNECTION_WAIT = Duration.ofMinutes(1);

    private static final int CONNECTIONS = 32;

    private final EmbeddedDataSource embedded;
    private final HikariDataSource pool;

    private DerbyDatabase(EmbeddedDataSource embedded, HikariDataSource pool) {
        this.embedded = embedded;
        this.pool = pool;
    }

    static DerbyDatabase open(Path folder, Path logs) {
        return open(folder, logs, database -> {});
    }

    /** @param beforeMigration is handed an existing database whose tables are about to change */
    static DerbyDatabase open(Path folder, Path logs, Consumer<DataSource> beforeMigration) {
        DerbyEngine.configure(logs);
        Path home = folder.toAbsolutePath().normalize().resolve("calls");
        try {
            EmbeddedDataSource embedded = bootedOrCreated(folder, home, beforeMigration);
            return new DerbyDatabase(embedded, pool(embedded));
        } catch (SQLException e) {
            throw unusable(home, e);
        } catch (IOException e) {
            throw SqlTrouble.isOutOfSpace(e) ? StoreFailures.noSpace(e) : StoreFailures.noAccess(folder, e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    void close() {
        pool.close();
        DerbyEngine.shutDown(embedded);
    }

    /** A mark lies beside the database while it is made: one that was left half made, and so is empty, is made anew. */
    private static EmbeddedDataSource bootedOrCreated(Path folder, Path home, Consumer<DataSource> beforeMigration)
            throws IOException, SQLException {
        Path unfinished = home.resolveSibling("calls.unfinished");
        if (Files.exists(home) && Files.notExists(unfinished)) {
            EmbeddedDataSource embedded = DerbyEngine.boot(home, "");
            migrate(embedded, home, beforeMigration);
            return embedded;
        }
        Files.createDirectories(folder);
        Files.write(unfinished, new byte[0]);
        delete(home);
        EmbeddedDataSource embedded = DerbyEngine.boot(home, "create=true");
        migrate(embedded, home, database -> {});
        Files.delete(unfinished);
        return embedded;
    }

    private static void migrate(EmbeddedDataSource embedded, Path home, Consumer<DataSource> beforeMigration)
            throws SQLException {
        try {
            Migrations.apply(embedded, "in " + home, new DerbyDialect(), beforeMigration);
        } catch (FlywayException e) {
            DerbyEngine.shutDown(embedded);
            throw SqlTrouble.isOutOfSpace(e)
                    ? StoreFailures.noSpace(e)
                    : StoreFailures.damaged(home, "its tables are not as CHAT left them", e);
        } catch (SQLException | RuntimeException e) {
            DerbyEngine.shutDown(embedded);
            throw e;
        }
    }

    private static HikariDataSource pool(EmbeddedDataSource embedded) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("chat-store");
        config.setDataSource(embedded);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    private static CallFailure unusable(Path home, SQLException e) {
        if (SqlTrouble.has(e, DerbyDialect.OTHER_PROCESS)) {
            return StoreFailures.inUse(home, e);
        }
        if (SqlTrouble.isOutOfSpace(e)) {
            return StoreFailures.noSpace(e);
        }
        return Files.isWritable(home) || Files.notExists(home)
                ? StoreFailures.damaged(home, SqlTrouble.innermost(e), e)
                : StoreFailures.noAccess(home, e);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
