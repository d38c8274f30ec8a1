// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.care.SavedState;
import org.callchat.engine.pipeline.care.SavedStates;
import org.callchat.engine.pipeline.worker.PretendTranscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedStatesTest {
    @TempDir
    Path folder;

    @Test
    void a_workspace_in_use_is_not_restored_but_its_backups_can_be_proved() throws Exception {
        Path workspace = folder.resolve("workspace");
        try (CallDesk desk = desk()) {
            importCall(desk, "first");
            SavedState saved = desk.storage().backUp(Optional.empty(), Progress.NONE);
            SavedStates backups = Chat.backups(workspace);

            assertThat(backups.verify(saved, Progress.NONE).problems()).isEmpty();
            assertThatThrownBy(() -> backups.restore(saved, workspace, Progress.NONE))
                    .isInstanceOf(CallFailure.class)
                    .hasMessageContaining("in use by a test");
        }
    }

    @Test
    void restored_into_another_workspace_the_first_stays_as_it_is() throws Exception {
        try (CallDesk desk = desk()) {
            importCall(desk, "first");
            desk.storage().backUp(Optional.of(folder.resolve("usb")), Progress.NONE);
            importCall(desk, "second");
        }
        SavedStates backups = Chat.backups(folder.resolve("workspace"));
        Path usb;
        try (var inside = Files.list(folder.resolve("usb"))) {
            usb = inside.findFirst().orElseThrow();
        }

        SavedState chosen = backups.find(Optional.of(usb.toString()), Optional.empty());
        Optional<Path> aside = backups.restore(chosen, folder.resolve("other"), Progress.NONE);

        assertThat(aside).as("there was nothing").isEmpty();
        try (CallDesk other = Chat.open(folder.resolve("other"), "a test", extensions())) {
            assertThat(other.order(new OrderId("first"))).isPresent();
            assertThat(other.order(new OrderId("second"))).isEmpty();
        }
        assertThatThrownBy(() -> backups.find(Optional.empty(), Optional.empty()))
                .hasMessageContaining("There is no backup in " + backups.folder());
        assertThatThrownBy(() -> backups.find(Optional.of("../../etc"), Optional.empty()))
                .hasMessageContaining("There is no backup etc");
    }

    @Test
    void backups_go_where_the_setting_says_and_only_so_many_stay() {
        try (CallDesk desk = desk()) {
            desk.saveSettings(desk.settings()
                    .with("storage.backup_folder", folder.resolve("elsewhere").toString())
                    .with("storage.keep_full", "2"));
            for (int i = 0; i < 3; i++) {
                desk.storage().backUp(Optional.empty(), Progress.NONE);
            }
            SavedStates backups = Chat.backups(folder.resolve("workspace"));

            assertThat(backups.folder()).isEqualTo(folder.resolve("elsewhere"));
            assertThat(backups.list()).hasSize(2);
        }
    }

    private CallDesk desk() {
        return Chat.open(folder.resolve("workspace"), "a test", extensions());
    }

    private static Extensions extensions() {
        return new Extensions(
                List.of(new PretendSource()), List.of(new PretendTranscriber()), List.of(), List.of(), List.of());
    }

    private void importCall(CallDesk desk, String name) throws Exception {
        Path calls = Files.createDirectories(folder.resolve("calls"));
        Files.writeString(calls.resolve(name + ".wav"), "sound");
        Settings source = Settings.DEFAULTS.with("pretend.folder", calls.toString());
        desk.importCalls(new CallDesk.ImportRequest("pretend", source, Optional.empty(), "test"), Progress.NONE);
    }
}
