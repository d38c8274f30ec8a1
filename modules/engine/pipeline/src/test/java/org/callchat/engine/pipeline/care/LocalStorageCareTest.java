// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Findings;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Timings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.NewOrder;
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
        FilesInHand.Hold hold = inHand.hold();
        care.round();
        hold.close();
        assertThat(care.last()).containsOnlyKeys("backup", "clean", "purge");

        clock.pass(Duration.ofMinutes(60));
        care.round();

        assertThat(care.last()).containsOnlyKeys("backup", "clean", "purge", "compress", "increment");
        assertThat(care.last().values()).allMatch(StorageCare.Outcome::good);
        assertThat(care.last().get("backup").words()).startsWith("full backup 2026-11-02T120000Z, 0 orders");
    }

    @Test
    void a_backup_that_somebody_asked_for_counts() {
        care.backUp(Optional.empty(), Progress.NONE);
        clock.pass(Duration.ofMinutes(59));
        care.round();

        assertThat(care.last()).containsOnlyKeys("backup", "clean", "purge", "compress");
        assertThat(care.last().get("backup").at()).isEqualTo(SetClock.NOON);
    }

    @Test
    void what_was_deleted_a_week_ago_goes_for_good_with_recordings_that_nobody_else_needs() throws IOException {
        Path shared = recording("a", "kept", "deleted");
        Path own = recording("b", "also-deleted");
        store.edits()
                .make(
                        OrderSelection.of(List.of(new OrderId("deleted"), new OrderId("also-deleted"))),
                        new OrderEdit.Delete(),
                        "a test",
                        clock.instant());
        clock.pass(Duration.ofDays(6));
        care.round();
        assertThat(own).exists();

        clock.pass(Duration.ofDays(2));
        care.round();

        assertThat(care.last().get("purge").words()).startsWith("2 deleted orders");
        assertThat(own).doesNotExist();
        assertThat(shared).exists();
        assertThat(store.analysis(new OrderId("also-deleted"))).isEmpty();
    }

    /** A recording, and completed orders that have it. */
    private Path recording(String digit, String... orders) throws IOException {
        ContentHash content = new ContentHash(digit.repeat(64));
        for (String order : orders) {
            CallRecord call = CallRecord.of(new OrderId(order));
            store.add(List.of(new NewOrder(call, new RecordingReference("test", order), "b")), clock.instant());
            store.claim(call.order(), clock.instant());
            store.complete(
                    call.order(),
                    new CallAnalysis(
                            call,
                            Optional.of(new Recording(
                                    "x.wav", content, Duration.ofSeconds(1), 2, ChannelRole.standard(2), 8000, "pcm")),
                            Optional.empty(),
                            new Findings(List.of(), List.of(), List.of()),
                            Timings.NONE,
                            List.of()),
                    clock.instant());
        }
        return Files.writeString(workspace.recordings().resolve(content.hex()), "sound");
    }
}
