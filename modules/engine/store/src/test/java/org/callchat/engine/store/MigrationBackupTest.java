// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.backup.Backup;
import org.callchat.engine.store.backup.BackupShelf;
import org.callchat.engine.store.backup.Backups;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationBackupTest {
    private static final List<String> EARLIER = List.of("V1__orders_and_results.sql");

    @TempDir
    Path folder;

    @Test
    void before_the_tables_of_an_older_version_change_they_are_backed_up() throws Exception {
        try (Workspace workspace = older()) {
            open(workspace).close();

            List<Backup> taken = new BackupShelf(workspace.backups()).list();
            assertThat(taken).hasSize(1);
            assertThat(taken.get(0).manifest().schema()).isEqualTo("1");
            assertThat(taken.get(0).manifest().reason()).isEqualTo("before a migration");
            assertThat(taken.get(0).manifest().tables()).containsKey("orders").doesNotContainKey("scheduled_tasks");

            open(workspace).close();
            assertThat(new BackupShelf(workspace.backups()).list()).hasSize(1);
        }
    }

    @Test
    void a_new_database_needs_no_backup() {
        try (Workspace workspace = Workspaces.open(folder, "a test")) {
            AtomicInteger asked = new AtomicInteger();

            CallStores.derby(workspace, database -> asked.incrementAndGet()).close();

            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void without_its_backup_nothing_is_migrated() throws Exception {
        try (Workspace workspace = older()) {
            Files.writeString(workspace.backups(), "a file where the folder should be");

            assertThatThrownBy(() -> open(workspace)).hasMessageContaining("No backup could be made");

            Files.delete(workspace.backups());
            open(workspace).close();
            assertThat(new BackupShelf(workspace.backups())
                            .list()
                            .get(0)
                            .manifest()
                            .schema())
                    .isEqualTo("1");
        }
    }

    private static CallStore open(Workspace workspace) {
        return CallStores.derby(
                workspace,
                database -> new Backups(workspace, database, workspace.backups(), Clock.systemUTC())
                        .full("before a migration", Progress.NONE));
    }

    /** A workspace as an earlier version left it. */
    private Workspace older() throws Exception {
        Workspace workspace = Workspaces.open(folder, "a test");
        DerbyEngine.configure(workspace.logs());
        EmbeddedDataSource database = DerbyEngine.boot(workspace.database().resolve("calls"), "create=true");
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .resourceProvider(new MigrationScripts(EARLIER, new DerbyDialect()))
                .javaMigrationClassProvider(List::of)
                .table("flyway_schema_history")
                .load()
                .migrate();
        DerbyEngine.shutDown(database);
        return workspace;
    }
}
