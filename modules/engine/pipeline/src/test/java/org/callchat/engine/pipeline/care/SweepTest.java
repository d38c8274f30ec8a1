// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.Workspace;
import org.callchat.engine.store.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));
    private static final int MB = 1_000_000;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final FilesInHand inHand = new FilesInHand(clock);
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspaces.open(folder, "a test");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_cache_that_grew_too_large_loses_its_oldest_files() throws IOException {
        Path oldest = file(workspace.cache().resolve("listening/a.pcm"), 60 * MB, Duration.ofDays(3));
        Path older = file(workspace.cache().resolve("b.sound"), 60 * MB, Duration.ofDays(2));
        Path newest = file(workspace.cache().resolve("c.sound"), 30 * MB, Duration.ofDays(1));

        StorageCare.Part cache = part(sweep(CareSettings.CACHE_GB, 0.1, false), "cache");

        assertThat(oldest).doesNotExist();
        assertThat(older).exists();
        assertThat(newest).exists();
        assertThat(cache).isEqualTo(new StorageCare.Part("cache", 3, 150L * MB, 1, 60L * MB));
    }

    @Test
    void what_a_call_in_hand_needs_stays_however_old_and_large() throws IOException {
        Path needed = file(workspace.cache().resolve(HASH.hex() + ".sound"), 150 * MB, Duration.ofDays(9));
        Path other = file(workspace.cache().resolve("c.sound"), 30 * MB, Duration.ofDays(1));
        Path decoded = file(workspace.cache().resolve("sound-1.pcm"), 1, Duration.ofDays(-3));
        clock.pass(Duration.ofDays(1));

        try (FilesInHand.Hold hold = inHand.hold()) {
            hold.on(HASH);
            clock.pass(Duration.ofDays(7));
            sweep(CareSettings.CACHE_GB, 0.1, false);
            assertThat(needed).exists();
            assertThat(decoded).as("made since the call was begun").exists();
            assertThat(other).doesNotExist();
        }

        sweep(CareSettings.CACHE_GB, 0.1, false);
        assertThat(needed).doesNotExist();
        assertThat(decoded).doesNotExist();
    }

    @Test
    void a_dry_run_tells_and_touches_nothing() throws IOException {
        Path broken = file(workspace.recordings().resolve("fetch-1.part"), 5, Duration.ofDays(2));
        Path fresh = file(workspace.recordings().resolve("fetch-2.part"), 5, Duration.ofHours(2));

        assertThat(part(sweep(CareSettings.CACHE_GB, 1.0, true), "temporary").doomedFiles())
                .isEqualTo(1);
        assertThat(broken).exists();

        sweep(CareSettings.CACHE_GB, 1.0, false);
        assertThat(broken).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void recordings_stay_for_ever_unless_their_days_are_counted() throws IOException {
        Path recording = file(workspace.recordings().resolve(HASH.hex()), 5, Duration.ofDays(300));

        sweep(CareSettings.CACHE_GB, 1.0, false);
        assertThat(recording).exists();

        sweep(CareSettings.RECORDINGS_DAYS, 299, false);
        assertThat(recording).doesNotExist();
    }

    @Test
    void logs_that_are_being_written_stay() throws IOException {
        Path open = file(workspace.logs().resolve("derby.log"), 5, Duration.ofDays(300));
        Path past = file(workspace.logs().resolve("worker-1.log"), 5, Duration.ofDays(300));

        sweep(CareSettings.CACHE_GB, 1.0, false);

        assertThat(open).exists();
        assertThat(past).doesNotExist();
    }

    private <T> List<StorageCare.Part> sweep(org.callchat.api.model.Parameter<T> setting, T value, boolean dryRun) {
        Settings settings = Settings.DEFAULTS.with(setting, value);
        return new Sweep(workspace, settings).clean(dryRun, inHand, clock.instant(), Progress.NONE);
    }

    private static StorageCare.Part part(List<StorageCare.Part> parts, String name) {
        return parts.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    /** Takes no room on most disks: the file has a hole. */
    private static Path file(Path file, long bytes, Duration age) throws IOException {
        Files.createDirectories(file.getParent());
        try (var hollow = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            hollow.setLength(bytes);
        }
        return Files.setLastModifiedTime(file, FileTime.from(SetClock.NOON.minus(age)));
    }
}
