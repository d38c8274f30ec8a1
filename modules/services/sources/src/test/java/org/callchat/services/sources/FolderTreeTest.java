// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource;
import org.callchat.api.spi.CallSource.Found;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("calls"));
    }

    @Test
    void every_file_in_the_folder_and_below_is_a_call_in_order_of_its_path() throws IOException {
        Folders.file(folder, "b.wav");
        Path deep = Folders.file(folder, "2026/03/a.opus");
        Folders.file(folder, "no_extension");

        Listing listing = Folders.list(folder);

        assertThat(Folders.orders(listing)).containsExactly("a", "b", "no_extension");
        assertThat(listing.calls().get(0).reference()).isEqualTo(new RecordingReference("folder", deep.toString()));
        assertThat(listing.refused()).isEmpty();
    }

    @Test
    void notes_and_hidden_files_are_passed_over() throws IOException {
        for (String name :
                List.of("a.json", "b.TSV", "c.csv", "d.txt", "e.md", ".f.wav", ".hidden/g.wav", "sub/.h", "i.wav")) {
            Folders.file(folder, name);
        }

        assertThat(Folders.orders(Folders.list(folder))).containsExactly("i");
    }

    @Test
    void recordings_that_differ_in_extension_only_keep_it() throws IOException {
        Folders.file(folder, "call.mp3");
        Folders.file(folder, "call.wav");
        Folders.file(folder, "other.wav");

        assertThat(Folders.orders(Folders.list(folder))).containsExactly("call.mp3", "call.wav", "other");
    }

    @Test
    void recordings_of_one_name_in_several_folders_are_told_apart_by_their_path() throws IOException {
        Folders.file(folder, "monday/1.wav");
        Folders.file(folder, "tuesday/1.wav");

        List<String> orders = Folders.orders(Folders.list(folder));

        assertThat(orders).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.matches("1-[0-9a-f]{8}"));
        assertThat(Folders.orders(Folders.list(folder))).as("the next time").isEqualTo(orders);
    }

    @Test
    void a_name_that_is_no_order_id_is_made_one_and_two_names_never_become_one() throws IOException {
        Folders.file(folder, "call 1.wav");
        Folders.file(folder, "call_1.wav");
        Folders.file(folder, "call+1.wav");
        Folders.file(folder, "x".repeat(100) + ".wav");

        assertThat(Folders.orders(Folders.list(folder)))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .contains("call_1")
                .satisfiesOnlyOnce(id -> assertThat(id).matches("x{55}-[0-9a-f]{8}"));
    }

    @Test
    void names_of_other_scripts_get_an_order_id_too() throws IOException {
        Path named = pathWithLetters("größe.wav");
        Files.writeString(named, "sound");

        Found found = Folders.list(folder).calls().get(0);

        assertThat(found.call().order().value()).matches("gr__e-[0-9a-f]{8}");
        assertThat(found.reference().locator()).isEqualTo(named.toString());
    }

    @Test
    void links_inside_the_folder_are_followed_and_those_that_lead_out_are_refused() throws IOException {
        Path outside = Folders.file(temporary.toRealPath(), "secret/outside.wav");
        Path inside = Folders.file(folder, "sub/inside.wav");
        link("another_name.wav", inside);
        link("outside.wav", outside);
        link("folder_outside", outside.getParent());
        link("nowhere.wav", folder.resolve("gone.wav"));

        Listing listing = Folders.list(folder);

        assertThat(listing.calls())
                .extracting(f -> f.call().order().value(), f -> f.reference().locator())
                .containsExactly(
                        Tuple.tuple("another_name", inside.toString()), Tuple.tuple("inside", inside.toString()));
        assertThat(listing.refused())
                .extracting(Refusal::where)
                .containsExactlyInAnyOrder("outside.wav", "folder_outside", "nowhere.wav");
        assertThat(listing.refused()).allSatisfy(r -> assertThat(r.reason()).contains(";"));
    }

    @Test
    void links_that_go_in_circles_end() throws IOException {
        Folders.file(folder, "sub/a.wav");
        link("sub/up", folder);
        link("sub/self", folder.resolve("sub/self"));

        Listing listing = Folders.list(folder);

        assertThat(Folders.orders(listing)).containsExactly("a");
        assertThat(listing.refused()).extracting(Refusal::where).containsExactly("sub/self");
    }

    @Test
    void a_pipe_is_refused_and_never_opened() throws Exception {
        pipe(folder.resolve("pipe.wav"));
        Folders.file(folder, "a.wav");

        Listing listing = Folders.list(folder);

        assertThat(Folders.orders(listing)).containsExactly("a");
        assertThat(listing.refused()).extracting(Refusal::where).containsExactly("pipe.wav");
    }

    @Test
    void more_files_than_the_limit_are_refused_as_a_whole() throws IOException {
        Folders.file(folder, "a.wav");
        Folders.file(folder, "b.wav");

        assertThat(new FolderTree(folder, 2).list(Progress.NONE).calls()).hasSize(2);
        Folders.assertFails(
                SourceCodes.TOO_MANY_CALLS, "more than 1", () -> new FolderTree(folder, 1).list(Progress.NONE));
    }

    @Test
    void an_empty_folder_has_no_calls() {
        assertThat(Folders.list(folder).calls()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_or_is_a_file_is_named() throws IOException {
        Path file = Folders.file(folder, "a.wav");

        Folders.assertFails(SourceCodes.FOLDER_MISSING, "does not exist", () -> Folders.list(folder.resolve("gone")));
        Folders.assertFails(SourceCodes.FOLDER_MISSING, "is no folder", () -> Folders.list(file));
    }

    @Test
    void without_any_name_the_settings_to_set_are_told() {
        Folders.assertFails(
                SourceCodes.NOTHING_NAMED,
                "folder.path",
                () -> new FolderCallSource().list(Settings.DEFAULTS, Progress.NONE));
    }

    @Test
    void a_name_that_cannot_be_a_path_is_refused() {
        Folders.assertFails(
                SourceCodes.NOTHING_NAMED,
                "folder.path",
                () -> new FolderCallSource().list(Settings.DEFAULTS.with(FolderPlace.PATH, "a\0b"), Progress.NONE));
    }

    @Test
    void it_stops_when_it_is_no_longer_wanted() {
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new FolderCallSource().list(Folders.settings(folder), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(CallSource.class))
                .extracting(CallSource::id)
                .containsExactly("folder", "telephony");
    }

    private Path pathWithLetters(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return Assumptions.abort("SKIPPED file names beyond ASCII: this system's character set has no \"" + name
                    + "\"; run with LC_ALL=C.UTF-8 to have them tested");
        }
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("SKIPPED symbolic links: this system or user may not make them (" + e
                    + "); on Windows turn on developer mode to have them tested");
        }
    }

    static void pipe(Path path) throws InterruptedException {
        try {
            Process made = new ProcessBuilder("mkfifo", path.toString()).start();
            if (made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0) {
                return;
            }
        } catch (IOException e) {
            // there is no mkfifo
        }
        Assumptions.abort("SKIPPED pipes: mkfifo is not on this machine; install coreutils to have them tested");
    }
}
