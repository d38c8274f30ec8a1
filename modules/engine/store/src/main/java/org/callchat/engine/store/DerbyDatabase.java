// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.callchat.api.model.CallFailure;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An embedded Derby database: created, booted, brought up to date, pooled, and shut down. */
final class DerbyDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyDatabase.class);
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
        configureEngine(logs);
        Path home = folder.toAbsolutePath().normalize().resolve("calls");
        try {
            EmbeddedDataSource embedded = bootedOrCreated(folder, home);
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
        shutDown(embedded);
    }

    /** A mark lies beside the database while it is made: one that was left half made, and so is empty, is made anew. */
    private static EmbeddedDataSource bootedOrCreated(Path folder, Path home) throws IOException, SQLException {
        Path unfinished = home.resolveSibling("calls.unfinished");
        if (Files.exists(home) && Files.notExists(unfinished)) {
            EmbeddedDataSource embedded = boot(home, "");
            migrate(embedded, home);
            return embedded;
        }
        Files.createDirectories(folder);
        Files.write(unfinished, new byte[0]);
        delete(home);
        EmbeddedDataSource embedded = boot(home, "create=true");
        migrate(embedded, home);
        Files.delete(unfinished);
        return embedded;
    }

    private static void migrate(EmbeddedDataSource embedded, Path home) throws SQLException {
        try {
            Migrations.apply(embedded, "in " + home, new DerbyDialect());
        } catch (FlywayException e) {
            shutDown(embedded);
            throw SqlTrouble.isOutOfSpace(e)
                    ? StoreFailures.noSpace(e)
                    : StoreFailures.damaged(home, "its tables are not as CHAT left them", e);
        } catch (SQLException | RuntimeException e) {
            shutDown(embedded);
            throw e;
        }
    }

    private static EmbeddedDataSource boot(Path home, String attributes) throws SQLException {
        EmbeddedDataSource embedded = new EmbeddedDataSource();
        embedded.setDatabaseName(home.toString());
        embedded.setConnectionAttributes(attributes);
        try (Connection connection = embedded.getConnection()) {
            LOG.debug("Derby {} has {}", connection.getMetaData().getDatabaseProductVersion(), home);
        }
        embedded.setConnectionAttributes("");
        return embedded;
    }

    private static void shutDown(EmbeddedDataSource embedded) {
        embedded.setShutdownDatabase("shutdown");
        try (Connection none = embedded.getConnection()) {
            LOG.warn("the database did not shut down ({}); it will be recovered when it is opened next", none);
        } catch (SQLException e) {
            if (!List.of("08006", "XJ015", "XJ004").contains(e.getSQLState())) {
                LOG.warn("the database did not shut down; it will be recovered when it is opened next", e);
            }
        } finally {
            embedded.setShutdownDatabase(null);
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

    /** Derby reads these once per process, when its engine boots; what the user set himself stands. */
    private static void configureEngine(Path logs) {
        setUnlessSet(
                "derby.stream.error.file",
                logs.toAbsolutePath().resolve("derby.log").toString());
        setUnlessSet("derby.locks.deadlockTimeout", "2");
        setUnlessSet("derby.locks.waitTimeout", "30");
        // thousands of orders are added in one transaction: keep to row locks, so that workers go on meanwhile
        setUnlessSet("derby.locks.escalationThreshold", "1000000");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
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
