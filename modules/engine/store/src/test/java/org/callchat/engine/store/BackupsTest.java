// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callchat.engine.store.Examples.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.backup.Backup;
import org.callchat.engine.store.backup.BackupManifest;
import org.callchat.engine.store.backup.BackupShelf;
import org.junit.jupiter.api.Test;

class BackupsTest extends BackupFixture {

    @Test
    void a_backup_tells_what_a_restored_copy_of_it_holds() {
        complete("first");
        complete("second");

        Backup full = full();

        BackupManifest manifest = full.manifest();
        assertThat(full.name()).isEqualTo("2026-11-02T130000Z");
        assertThat(full.at()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(manifest.schema()).isEqualTo("7");
        assertThat(manifest.tables().get("orders").rows()).isEqualTo(2);
        assertThat(manifest.tables().get("analyses").rows()).isEqualTo(2);
        assertThat(manifest.tables()).containsKeys("checkpoints", "scheduled_tasks", "flyway_schema_history");
        assertThat(manifest.files())
                .containsKeys("configuration/settings.json", "configuration/vocabulary-en.txt")
                .containsKey("database/calls/service.properties");
        assertThat(shelf().list()).containsExactly(full);
        assertThat(check(full).problems()).isEmpty();
        assertThat(shelf().folder()).isDirectoryContaining(p -> p.endsWith(full.name()));
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    @Test
    void an_increment_brings_what_came_since_and_goes_on_from_the_one_before() {
        complete("first");
        Backup full = full();
        complete("second");
        Backup early = increment();
        complete("third");
        Backup late = increment();

        assertThat(List.of(rows(full), rows(early), rows(late))).containsExactly(1L, 2L, 3L);
        assertThat(early.manifest().base()).contains(full.name());
        assertThat(late.manifest().previous()).contains(early.name());
        assertThat(shelf().chain(late)).containsExactly(full, early, late);
        assertThat(check(early).isGood()).isTrue();
        assertThat(check(late).isGood()).isTrue();
    }

    @Test
    void backups_are_taken_while_results_are_being_recorded() throws Exception {
        complete("before");
        full();
        Callable<Integer> recording = () -> {
            for (int i = 0; i < 200; i++) {
                complete("call-" + i);
            }
            return 200;
        };
        Callable<Integer> backing = () -> {
            for (int i = 0; i < 3; i++) {
                assertThat(check(increment()).problems()).isEmpty();
            }
            return 3;
        };

        assertThat(StoreFixture.runAll(List.of(recording, backing))).containsExactly(200, 3);

        assertThat(rows(increment())).isEqualTo(201);
        assertThat(rows(full())).isEqualTo(201);
    }

    @Test
    void a_database_that_was_compressed_meanwhile_is_rolled_forward_all_the_same() {
        complete("first");
        full();
        complete("second");
        Compression.compress(store.dataSource(), Progress.NONE);
        complete("third");

        Backup increment = increment();

        assertThat(rows(increment)).isEqualTo(3);
        assertThat(check(increment).problems()).isEmpty();
        assertThat(store.analysis(Examples.id("first"))).contains(Examples.richAnalysis("first"));
    }

    @Test
    void without_a_full_backup_to_go_on_from_one_is_taken() throws IOException {
        assertThat(increment().isFull()).isTrue();
        assertThat(increment().isFull()).isFalse();

        assertThat(shelf().keep(0)).hasSize(2);

        assertThat(increment().isFull()).isTrue();
    }

    @Test
    void a_backup_apart_leaves_the_increments_alone() {
        Backup full = full();
        complete("first");
        clock.pass(Duration.ofHours(1));
        Backup apart = backups.apart(folder.resolve("usb"), "asked for", Progress.NONE);
        complete("second");

        Backup increment = increment();

        assertThat(shelf().chain(increment)).containsExactly(full, increment);
        assertThat(rows(increment)).isEqualTo(2);
        assertThat(new BackupShelf(folder.resolve("usb")).list()).containsExactly(apart);
        assertThat(rows(apart)).isEqualTo(1);
    }

    @Test
    void the_oldest_full_backups_go_with_their_increments() throws IOException {
        Backup oldest = full();
        Backup increment = increment();
        Backup newest = full();

        assertThat(shelf().keep(1)).containsExactly(oldest.name(), increment.name());
        assertThat(shelf().list()).containsExactly(newest);
    }

    @Test
    void the_newest_that_holds_nothing_later_is_found() {
        Backup full = full();
        Backup increment = increment();

        assertThat(shelf().newest(increment.at())).contains(increment);
        assertThat(shelf().newest(increment.at().minusMillis(1))).contains(full);
        assertThat(shelf().newest(NOON)).isEmpty();
    }

    @Test
    void a_flipped_bit_and_a_missing_file_are_found() throws IOException {
        Backup full = full();
        Backup increment = increment();
        Path settings = full.folder().resolve("configuration/settings.json");
        byte[] bytes = Files.readAllBytes(settings);
        bytes[3] ^= 1;
        Files.write(settings, bytes);

        assertThat(check(full).problems())
                .containsExactly(full.name() + ": configuration/settings.json is not as it was");
        assertThat(check(increment).isGood()).as("it needs the full one").isFalse();

        Files.delete(settings);
        assertThat(check(full).problems()).containsExactly(full.name() + ": configuration/settings.json is missing");
    }

    @Test
    void what_was_never_finished_is_no_backup_and_goes_with_the_next() throws IOException {
        Path half = Files.createDirectories(shelf().folder().resolve("2026-11-01T000000Z.part"));
        Path bare = Files.createDirectories(shelf().folder().resolve("2026-11-01T010000Z"));
        Path foreign = Files.createDirectories(shelf().folder().resolve("film.part"));

        Backup full = full();

        assertThat(shelf().list()).containsExactly(full);
        assertThat(shelf().broken()).containsExactly("2026-11-01T010000Z");
        assertThat(half).doesNotExist();
        assertThat(bare).exists();
        assertThat(foreign).exists();
    }

    @Test
    void a_manifest_that_names_files_outside_is_not_believed() throws IOException {
        Backup full = full();
        Path manifest = full.folder().resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("configuration/settings.json", "../../settings.json"));

        assertThat(shelf().list()).isEmpty();
        assertThat(shelf().broken()).containsExactly(full.name());
    }

    @Test
    void a_backup_that_cannot_be_written_says_so_and_leaves_nothing() throws IOException {
        Files.writeString(workspace.backups(), "a file where the folder should be");

        assertThatThrownBy(this::full)
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("No backup could be made in " + workspace.backups())
                .hasMessageContaining("untouched");
    }

    private static long rows(Backup backup) {
        return backup.manifest().tables().get("analyses").rows();
    }
}
