// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;

/** Opens stores. */
public final class CallStores {
    private CallStores() {}

    /**
     * Opens the embedded database in a folder, creating it if it is not there and bringing its tables up to date.
     *
     * @param databaseFolder a folder of the workspace, used by one process at a time
     * @param logs where the database writes its own log; the first database a process opens decides
     * @throws CallFailure when it is damaged, in use, or made by a newer CHAT
     */
    public static CallStore derby(Path databaseFolder, Path logs) {
        DerbyDatabase database = DerbyDatabase.open(databaseFolder, logs);
        return new JdbiCallStore(database.dataSource(), new DerbyDialect(), NodeCard.alone(), database::close);
    }

    /** Opens the database of a workspace. */
    public static CallStore derby(Workspace workspace) {
        return derby(workspace, database -> {});
    }

    /**
     * Opens the database of a workspace.
     *
     * @param beforeMigration is handed an existing database whose tables are about to change; when it throws, nothing is
     *     changed and the database is not opened
     */
    public static CallStore derby(Workspace workspace, Consumer<DataSource> beforeMigration) {
        DerbyDatabase database = DerbyDatabase.open(workspace.database(), workspace.logs(), beforeMigration);
        return new JdbiCallStore(database.dataSource(), new DerbyDialect(), NodeCard.alone(), database::close);
    }

    /**
     * Opens a team's database and brings its tables up to date. Many processes may have it open.
     *
     * @param password empty where the driver finds it, in {@code ~/.pgpass}, or none is needed
     * @param self this process, should it work
     * @throws CallFailure when it cannot be reached, refuses, or was made by a newer CHAT
     */
    public static CallStore postgres(PostgresAddress address, Optional<String> password, NodeCard self) {
        SqlDialect dialect = new PostgresDialect(address.inWords());
        HikariDataSource pool = PostgresDatabase.open(address, password, dialect);
        return new JdbiCallStore(pool, dialect, self, pool::close);
    }

    /**
     * A table that was copied.
     *
     * @param hash over its content, in whatever order
     */
    public record Copied(String table, long rows, String hash) {}

    /**
     * Copies everything that is kept from one store into another, which must be empty. Both are as they were when it
     * fails. Nobody may work on either meanwhile.
     *
     * @throws CallFailure when the target is not empty, or the copy is not like the original
     */
    public static List<Copied> copy(CallStore from, CallStore to, Progress progress) {
        try (Connection source = from.dataSource().getConnection();
                Connection target = to.dataSource().getConnection()) {
            return new StoreCopy(source, target).copy(progress);
        } catch (SQLException e) {
            throw StoreFailures.unexpected(SqlTrouble.state(e).orElse(""), e);
        }
    }
}
