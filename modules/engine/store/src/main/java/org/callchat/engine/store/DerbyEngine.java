// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database engine of this process: set up once, it boots and shuts down databases. */
public final class DerbyEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);

    private DerbyEngine() {}

    /** The engine reads these once per process, when it boots; what the user set himself stands. */
    public static void configure(Path logs) {
        setUnlessSet(
                "derby.stream.error.file",
                logs.toAbsolutePath().resolve("derby.log").toString());
        setUnlessSet("derby.locks.deadlockTimeout", "2");
        setUnlessSet("derby.locks.waitTimeout", "30");
        // thousands of orders are added in one transaction: keep to row locks, so that workers go on meanwhile
        setUnlessSet("derby.locks.escalationThreshold", "1000000");
    }

    /**
     * Opens a database, recovering it if need be.
     *
     * @param attributes of the first connection, such as {@code create=true}
     */
    public static EmbeddedDataSource boot(Path home, String attributes) throws SQLException {
        EmbeddedDataSource embedded = new EmbeddedDataSource();
        embedded.setDatabaseName(home.toString());
        embedded.setConnectionAttributes(attributes);
        try (Connection connection = embedded.getConnection()) {
            LOG.debug("Derby {} has {}", connection.getMetaData().getDatabaseProductVersion(), home);
        }
        embedded.setConnectionAttributes("");
        return embedded;
    }

    /** Closes a database in order. */
    public static void shutDown(EmbeddedDataSource embedded) {
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

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
