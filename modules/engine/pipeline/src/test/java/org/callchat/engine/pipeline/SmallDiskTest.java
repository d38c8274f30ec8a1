// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.worker.PretendTranscriber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Path calls;
    private Path diary;

    @BeforeEach
    void calls() throws IOException {
        calls = Files.createDirectory(folder.resolve("calls"));
        diary = Files.createDirectory(folder.resolve("diary"));
        for (int i = 0; i < 3; i++) {
            Sounds.twoTones(calls.resolve("call-" + i + ".wav"));
        }
    }

    @Test
    void calls_wait_while_the_disk_is_short_of_space_and_go_on_by_themselves() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 120)) {
            try (CallDesk desk = desk(disk, 64)) {
                Path filler = disk.fill(40);
                desk.start(1);
                await().atMost(LONG).until(() -> desk.status().waitsFor().isPresent());

                assertThat(desk.status().waitsFor().orElseThrow())
                        .contains("Calls wait for disk space")
                        .contains("64 MB are to stay free");
                assertThat(disk.folder().resolve("workspace/recordings")).isEmptyDirectory();
                Files.delete(filler);

                assertThat(desk.awaitIdle(Progress.NONE)).isTrue();
                assertThat(desk.status().waitsFor()).isEmpty();
                assertThat(desk.status().count(OrderState.COMPLETED)).isEqualTo(3);
            }
        }
    }

    @Test
    void a_disk_that_is_full_all_the_same_gives_each_call_a_reason_and_loses_nothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 120)) {
            try (CallDesk desk = desk(disk, 0)) {
                Path filler = disk.fill(0);
                desk.start(1);
                await().atMost(LONG).until(() -> isStuck(desk));
                assertThat(reasons(desk)).containsAnyOf("SYS_RES_DISK_FULL", "SYS_RES_CACHE", "DB_RES_NO_SPACE");
                Files.delete(filler);

                await().atMost(LONG).until(() -> {
                    desk.retry(unfinished(desk));
                    return desk.status().count(OrderState.COMPLETED) == 3;
                });
            }
        }
    }

    @Test
    void a_read_only_workspace_is_refused_and_opens_once_it_can_be_written() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 120)) {
            desk(disk, 0).close();
            disk.readOnly(true);

            assertThatThrownBy(() -> open(disk))
                    .isInstanceOf(CallFailure.class)
                    .hasMessageContaining("cannot be created or written")
                    .satisfies(e -> assertThat(((CallFailure) e).code().value()).isEqualTo("SYS_PERM_WORKSPACE"));

            disk.readOnly(false);
            try (CallDesk desk = open(disk)) {
                desk.start(1);
                assertThat(desk.awaitIdle(Progress.NONE)).isTrue();
                assertThat(desk.status().count(OrderState.COMPLETED)).isEqualTo(3);
            }
        }
    }

    @Test
    void a_backup_that_finds_no_room_says_so_and_leaves_the_room_as_it_was() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"), 120);
                CallDesk desk = desk(disk, 0)) {
            Path filler = disk.fill(3);

            assertThatThrownBy(() -> desk.storage().backUp(Optional.empty(), Progress.NONE))
                    .isInstanceOf(CallFailure.class)
                    .hasMessageContaining("the disk is full");
            assertThat(disk.folder().resolve("workspace/backups")).isEmptyDirectory();

            Files.delete(filler);
            assertThat(desk.storage().backUp(Optional.empty(), Progress.NONE).rows())
                    .containsEntry("orders", 3L);
        }
    }

    /** Failed or dead with a reason, or the database says that it cannot go on. */
    private static boolean isStuck(CallDesk desk) {
        try {
            DeskStatus status = desk.status();
            return status.count(OrderState.FAILED) + status.count(OrderState.DEAD) > 0;
        } catch (CallFailure e) {
            return true;
        }
    }

    private static List<OrderId> unfinished(CallDesk desk) {
        return desk.orders(OrderQuery.first(100)).rows().stream()
                .filter(row -> row.order().state() != OrderState.COMPLETED)
                .map(row -> row.order().id())
                .toList();
    }

    private static List<String> reasons(CallDesk desk) {
        return unfinished(desk).stream()
                .flatMap(id -> desk.failures(id).stream())
                .map(failure -> failure.code().value())
                .toList();
    }

    private CallDesk desk(SmallDisk disk, int reserve) {
        CallDesk desk = open(disk);
        desk.saveSettings(Settings.DEFAULTS
                .with("pipeline.transcriber", "pretend")
                .with("pretend.mood", "good")
                .with("pretend.diary", diary.toString())
                .with("pipeline.backoff", "0")
                .with("pipeline.disk_reserve", String.valueOf(reserve)));
        Settings source = Settings.DEFAULTS.with("pretend.folder", calls.toString());
        desk.importCalls(new CallDesk.ImportRequest("pretend", source, Optional.empty(), "test"), Progress.NONE);
        return desk;
    }

    private static CallDesk open(SmallDisk disk) {
        Extensions extensions = new Extensions(
                List.of(new PretendSource()), List.of(new PretendTranscriber()), List.of(), List.of(), List.of());
        return Chat.open(disk.folder().resolve("workspace"), "a test", extensions);
    }
}
