// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStores;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStorageCareTest {
    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final FilesInHand inHand = new FilesInHand(clock);
    private Workspace workspace;
    private CallStore store;
    private LocalStorageCare care;

    @BeforeEach
    void open() {
        workspace = Workspaces.open(folder, "a test");
        store = CallStores.derby(workspace);
        care = new LocalStorageCare(
                workspace, store, false, () -> Settings.DEFAULTS, () -> inHand, name -> Optional.empty(), clock);
    }

    @AfterEach
    void close() {
        care.close();
        store.close();
        workspace.close();
    }

    @Test
    void a_day_at_work_brings_a_full_backup_increments_a_sweep_and_no_compression_while_a_call_is_in_hand() {
        try (FilesInHand.Hold hold = inHand.hold()) {
            care.round();
            assertThat(hold).isNotNull();
        }
        assertThat(care.last()).containsOnlyKeys("backup", "clean");

        clock.pass(Duration.ofMinutes(60));
        care.round();

        assertThat(care.last()).containsOnlyKeys("backup", "clean", "compress", "increment");
        assertThat(care.last().values()).allMatch(StorageCare.Outcome::good);
        assertThat(care.last().get("backup").words()).startsWith("full backup 2026-11-02T120000Z, 0 orders");
    }

    @Test
    void a_backup_that_somebody_asked_for_counts() {
        care.backUp(Optional.empty(), Progress.NONE);
        clock.pass(Duration.ofMinutes(59));
        care.round();

        assertThat(care.last()).containsOnlyKeys("backup", "clean", "compress");
        assertThat(care.last().get("backup").at()).isEqualTo(SetClock.NOON);
    }
}
