// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource.Content;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRecordingTest {
    @TempDir
    private Path folder;

    @Test
    void a_recording_has_its_name_length_and_bytes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "sound");

        try (Content content = open(file.toString())) {
            assertThat(content.name()).isEqualTo("a.wav");
            assertThat(content.length()).contains(5L);
            assertThat(content.bytes().readAllBytes()).isEqualTo("sound".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new FolderCallSource().file(new RecordingReference("folder", file.toString())))
                .contains(file);
    }

    @Test
    void a_recording_that_is_gone_is_named_with_what_to_do() {
        Folders.assertFails(
                SourceCodes.RECORDING_MISSING,
                "gone.wav",
                () -> open(folder.resolve("gone.wav").toString()));
    }

    @Test
    void a_folder_or_pipe_is_no_recording() throws Exception {
        Folders.assertFails(SourceCodes.RECORDING_NO_FILE, "a folder", () -> open(folder.toString()));

        FolderTreeTest.pipe(folder.resolve("pipe"));
        Folders.assertFails(
                SourceCodes.RECORDING_NO_FILE,
                "a pipe",
                () -> open(folder.resolve("pipe").toString()));
    }

    @Test
    void a_recording_that_may_not_be_read_is_told_apart_from_one_that_is_gone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "sound");
        Assumptions.assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"),
                "SKIPPED forbidden files: this file system has no POSIX permissions; run on Linux or macOS");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(
                Files.isReadable(file),
                "SKIPPED forbidden files: this user may read everything; run the tests as an ordinary user");

        Folders.assertFails(SourceCodes.RECORDING_FORBIDDEN, "permission", () -> open(file.toString()));
    }

    @Test
    void a_recording_in_what_is_no_folder_any_more_is_missing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "sound");

        Folders.assertFails(SourceCodes.RECORDING_MISSING, "not there", () -> open(file + "/b.wav"));
    }

    @Test
    void a_name_that_the_file_system_refuses_is_a_failure_of_reading() {
        Folders.assertFails(
                SourceCodes.READING_FAILED,
                "cannot be read",
                () -> open(folder.resolve("a".repeat(300)).toString()));
    }

    @Test
    void a_locator_that_is_no_full_path_or_of_another_source_is_refused() {
        Folders.assertFails(SourceCodes.BAD_LOCATOR, "in full", () -> open("a.wav"));
        Folders.assertFails(SourceCodes.BAD_LOCATOR, "cannot be a path", () -> open("/a\0b"));
        Folders.assertFails(
                SourceCodes.BAD_LOCATOR,
                "telephony",
                () -> new FolderCallSource().open(new RecordingReference("telephony", "/a.wav"), Settings.DEFAULTS));
    }

    private static Content open(String locator) throws IOException {
        return new FolderCallSource().open(new RecordingReference("folder", locator), Settings.DEFAULTS);
    }
}
