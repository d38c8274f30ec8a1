// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.backup.Backup;
import org.callchat.engine.store.backup.BackupCheck;
import org.callchat.engine.store.backup.BackupShelf;
import org.callchat.engine.store.backup.Backups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with a database at work, and backups of it at full hours. */
abstract class BackupFixture {
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    final SetClock clock = new SetClock();
    Workspace workspace;
    CallStore store;
    Backups backups;

    @BeforeAll
    static void createTemplate() {
        DerbyTemplate.create(template);
    }

    @BeforeEach
    void openWorkspace() throws IOException {
        Path root = folder.resolve("workspace");
        Files.createDirectories(root.resolve("database"));
        DerbyTemplate.copy(template.resolve("database/calls"), root.resolve("database/calls"));
        workspace = Workspaces.open(root, "a test");
        Files.writeString(workspace.configuration().resolve("settings.json"), "{\"values\":{}}");
        Files.writeString(workspace.configuration().resolve("vocabulary-en.txt"), "[greeting]\nhello");
        openStore();
    }

    final void openStore() {
        store = CallStores.derby(workspace);
        backups = new Backups(workspace, store.dataSource(), workspace.backups(), clock);
    }

    @AfterEach
    void closeWorkspace() {
        store.close();
        workspace.close();
    }

    /** A completed order with everything that a result can have. */
    final void complete(String name) {
        store.add(List.of(order(name)), NOON);
        store.claim(id(name), NOON);
        store.complete(id(name), Examples.richAnalysis(name), NOON);
    }

    final Backup full() {
        clock.pass(Duration.ofHours(1));
        return backups.full("asked for", Progress.NONE);
    }

    final Backup increment() {
        clock.pass(Duration.ofHours(1));
        return backups.increment("asked for", Progress.NONE);
    }

    final BackupShelf shelf() {
        return backups.shelf();
    }

    final BackupCheck.Result check(Backup backup) {
        return BackupCheck.check(shelf(), backup, folder.resolve("scratch"), Progress.NONE);
    }
}
