// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFilesTest {
    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private List<String> found(Path... arguments) throws IOException {
        return RecordingFiles.of(List.of(arguments)).files().stream()
                .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void a_folder_is_searched_deeply_without_lists_and_hidden_files() throws IOException {
        for (String name : List.of(
                "b.WAV",
                "a",
                "deep/er/c.opus",
                "x.json",
                "x.tsv",
                "x.CSV",
                "x.txt",
                "x.md",
                ".hidden.wav",
                ".git/d.wav",
                "json")) {
            file(name);
        }

        assertThat(found(folder)).containsExactly("a", "b.WAV", "deep/er/c.opus");
    }

    @Test
    void a_file_that_is_named_is_taken_whatever_it_is_called() throws IOException {
        assertThat(found(file("x.json"), file(".hidden.wav"))).containsExactly("x.json", ".hidden.wav");
    }

    @Test
    void a_hidden_folder_that_is_named_is_searched() throws IOException {
        file(".calls/a.wav");

        assertThat(found(folder.resolve(".calls"))).containsExactly(".calls/a.wav");
    }

    @Test
    void the_same_file_named_twice_is_taken_once() throws IOException {
        Path a = file("a.wav");

        assertThat(found(a, folder, folder.resolve("../" + folder.getFileName() + "/a.wav")))
                .containsExactly("a.wav");
    }

    @Test
    void links_that_lead_in_a_circle_end() throws IOException {
        file("in/a.wav");
        link(folder.resolve("in/back"), folder);

        assertThat(found(folder)).containsExactly("in/a.wav");
    }

    @Test
    void a_link_that_leads_nowhere_is_said_and_left_out() throws IOException {
        file("a.wav");
        link(folder.resolve("broken.wav"), folder.resolve("nowhere"));

        RecordingFiles found = RecordingFiles.of(List.of(folder));
        assertThat(found.files()).hasSize(1);
        assertThat(found.skipped().size() + found.files().size()).isLessThanOrEqualTo(2);
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createSymbolicLink(from, to);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("Skipped: this system lets this user make no symbolic links (" + e
                    + "); on Windows switch developer mode on.");
        }
    }

    @Test
    void what_is_neither_file_nor_folder_is_refused() {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "Skipped: no /dev/null here; needs a Unix system.");

        assertThatThrownBy(() -> RecordingFiles.of(List.of(device)))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("neither a file nor a folder");
    }
}
