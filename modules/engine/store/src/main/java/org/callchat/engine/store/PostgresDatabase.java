// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.callchat.api.model.CallFailure;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server: brought up to date and pooled. */
final class PostgresDatabase {
    /** Several nodes share the server's connections. */
    private static final int CONNECTIONS = 12;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A server that says nothing for so long is not there any more. */
    private static final Duration SILENCE = Duration.ofSeconds(60);
    /** After this the database counts as not to be reached. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(10);

    private static final Map<String, PGProperty> PROPERTIES = Map.of(
            "user", PGProperty.USER,
            "sslmode", PGProperty.SSL_MODE,
            "sslrootcert", PGProperty.SSL_ROOT_CERT,
            "sslcert", PGProperty.SSL_CERT,
            "sslkey", PGProperty.SSL_KEY);

    private PostgresDatabase() {}

    /** @param password empty where the driver finds it, in {@code ~/.pgpass}, or none is needed */
    static HikariDataSource open(PostgresAddress address, Optional<String> password, SqlDialect dialect) {
        PGSimpleDataSource server = server(address, password);
        try {
            // a team's server is backed up by those who look after it
            Migrations.apply(server, address.inWords(), dialect, database -> {});
        } catch (SQLException e) {
            throw dialect.translated(e);
        } catch (FlywayException e) {
            throw unusable(address, e, dialect);
        }
        return pool(server);
    }

    private static PGSimpleDataSource server(PostgresAddress address, Optional<String> password) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setServerNames(new String[] {address.host()});
        server.setPortNumbers(new int[] {address.port()});
        server.setDatabaseName(address.database());
        server.setApplicationName("CHAT");
        server.setConnectTimeout((int) CONNECT.toSeconds());
        server.setLoginTimeout((int) CONNECT.toSeconds() * 2);
        server.setSocketTimeout((int) SILENCE.toSeconds());
        server.setTcpKeepAlive(true);
        server.setReWriteBatchedInserts(true);
        address.options().forEach((name, value) -> server.setProperty(PROPERTIES.get(name), value));
        password.ifPresent(server::setPassword);
        return server;
    }

    private static CallFailure unusable(PostgresAddress address, FlywayException e, SqlDialect dialect) {
        return SqlTrouble.state(e).isPresent()
                ? dialect.translated(e)
                : StoreFailures.foreign(address.inWords(), SqlTrouble.innermost(e), e);
    }

    private static HikariDataSource pool(DataSource server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("chat-store");
        config.setDataSource(server);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }
}
