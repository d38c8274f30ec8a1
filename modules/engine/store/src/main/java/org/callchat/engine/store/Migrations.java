// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.callchat.api.model.CallFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to date with the numbered scripts of this module. */
final class Migrations {
    /** Listed by name: scanning a class path does not work in every class loader. */
    private static final List<String> SCRIPTS = List.of(
            "V1__orders_and_results.sql",
            "V2__scheduled_tasks.sql",
            "V3__nodes.sql",
            "V4__telephony.sql",
            "V5__batches_and_changes.sql",
            "V6__pages_along_indexes.sql",
            "V7__reviews.sql");

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /**
     * @param place the database, for messages
     * @param before is handed a database that has tables already, before any is changed
     * @throws FlywayException when the tables are not as CHAT left them
     */
    static void apply(DataSource database, String place, SqlDialect dialect, Consumer<DataSource> before)
            throws SQLException {
        if (!isUpToDate(database)) {
            Flyway flyway = flyway(database, dialect);
            refuseNewer(flyway, place);
            if (flyway.info().current() != null) {
                before.accept(database);
            }
            flyway.migrate();
        }
    }

    /** Asked first because it is quick, and Flyway takes longer to begin than Derby. */
    private static boolean isUpToDate(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet table = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            if (!table.next()) {
                return false;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT \"script\", \"success\" FROM \"" + HISTORY + "\" ORDER BY \"installed_rank\"")) {
                List<String> applied = new ArrayList<>();
                while (row.next() && row.getBoolean(2)) {
                    applied.add(row.getString(1));
                }
                return applied.equals(SCRIPTS);
            }
        }
    }

    private static Flyway flyway(DataSource database, SqlDialect dialect) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .encoding(StandardCharsets.UTF_8)
                .resourceProvider(new MigrationScripts(SCRIPTS, dialect))
                .javaMigrationClassProvider(List::of)
                .skipDefaultCallbacks(true)
                .table(HISTORY)
                .loggers(FlywayLogs.class.getName())
                .load();
    }

    private static void refuseNewer(Flyway flyway, String place) throws CallFailure {
        MigrationInfo current = flyway.info().current();
        MigrationVersion ours = newest();
        if (current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(ours) > 0) {
            throw StoreFailures.newerSchema(place, current.getVersion().getVersion(), ours.getVersion());
        }
    }

    private static MigrationVersion newest() {
        String script = SCRIPTS.get(SCRIPTS.size() - 1);
        return MigrationVersion.fromVersion(script.substring(1, script.indexOf("__")));
    }
}
