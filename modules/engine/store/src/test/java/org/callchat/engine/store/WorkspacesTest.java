// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.callchat.api.model.CallFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesTest {
    @TempDir
    Path folder;

    @Test
    void a_new_workspace_has_all_its_folders() {
        try (Workspace workspace = Workspaces.open(folder.resolve("a/b"), "chat run")) {
            assertThat(workspace.root()).isAbsolute();
            assertThat(new Path[] {
                        workspace.database(),
                        workspace.recordings(),
                        workspace.cache(),
                        workspace.reports(),
                        workspace.logs(),
                        workspace.configuration()
                    })
                    .allSatisfy(f -> assertThat(f).isDirectory().hasParent(workspace.root()));
        }
    }

    @Test
    void while_it_is_open_people_can_read_who_has_it() throws IOException {
        try (Workspace workspace = Workspaces.open(folder, "chat run")) {
            assertThat(Files.readString(workspace.root().resolve("workspace.owner")))
                    .contains(
                            "command=chat run",
                            "process=" + ProcessHandle.current().pid(),
                            "since=");
        }
        assertThat(folder.resolve("workspace.owner")).doesNotExist();
    }

    @Test
    void the_same_process_cannot_open_it_twice_and_does_not_lose_it_by_trying() throws Exception {
        try (Workspace first = Workspaces.open(folder, "chat-workbench")) {
            assertInUse("chat-workbench", ProcessHandle.current().pid());
            try (ChildJvm other =
                    ChildJvm.start(OpenWorkspace.class, first.root().toString())) {
                assertThat(other.line())
                        .startsWith("SYS_STATE_WORKSPACE_IN_USE")
                        .contains("in use by chat-workbench, process "
                                + ProcessHandle.current().pid());
            }
        }
        Workspaces.open(folder, "chat run").close();
    }

    @Test
    void another_process_that_has_it_is_named_and_when_it_dies_the_workspace_is_free() throws Exception {
        try (ChildJvm other = ChildJvm.start(OpenWorkspace.class, folder.toString())) {
            assertThat(other.line()).isEqualTo("open");
            assertInUse("chat import", other.pid());

            other.kill();

            assertThat(folder.resolve("workspace.owner")).exists();
            Workspaces.open(folder, "chat run").close();
        }
    }

    @Test
    void what_an_owner_file_of_a_dead_process_says_does_not_matter() throws IOException {
        Files.writeString(folder.resolve("workspace.owner"), "run=\\u00zz nonsense");

        Workspaces.open(folder, "chat run").close();
    }

    @Test
    void an_owner_is_told_in_words_with_the_day_unless_it_is_today() {
        ZoneId zone = ZoneOffset.ofHours(2);
        WorkspaceOwner owner = WorkspaceOwner.here("chat run", Examples.NOON);

        assertThat(owner.inWords(Examples.NOON.plusSeconds(60), zone))
                .isEqualTo("chat run, process " + ProcessHandle.current().pid() + ", since 14:00");
        assertThat(owner.inWords(Examples.NOON.plusSeconds(86_400), zone)).endsWith("since 2026-11-02 14:00");
        assertThat(new WorkspaceOwner("chat run", "7", "ann", "elsewhere", "soon", "x").inWords(Examples.NOON, zone))
                .isEqualTo("chat run, process 7 of ann on elsewhere, since an unknown time");
    }

    @Test
    void a_file_is_no_workspace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertRefused(file, "SYS_VAL_WORKSPACE", "is a file");
        assertRefused(file.resolve("below"), "SYS_PERM_WORKSPACE", "cannot be created or written");
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused() {
        File readOnly = folder.resolve("read-only").toFile();
        assertThat(readOnly.mkdir() && readOnly.setWritable(false)).isTrue();
        assumeFalse(
                Files.isWritable(readOnly.toPath()),
                "SKIPPED: whether an unwritable workspace is refused. This user (root?) may write everywhere; run the"
                        + " tests as an ordinary user to check it.");

        assertRefused(readOnly.toPath(), "SYS_PERM_WORKSPACE", "right to write there");
    }

    @Test
    void a_full_disk_is_named_and_the_workspace_given_up() {
        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> Workspaces.open(folder, "chat run", Clock.systemUTC(), Long.MAX_VALUE))
                .satisfies(f -> assertThat(f.code().value()).isEqualTo("SYS_RES_DISK_FULL"))
                .withMessageContaining("no space left");
        Workspaces.open(folder, "chat run").close();
    }

    @Test
    void closing_twice_does_no_harm() {
        Workspace workspace = Workspaces.open(folder, "chat run");
        workspace.close();
        try (Workspace next = Workspaces.open(folder, "chat run")) {
            workspace.close();
            assertThat(next.root().resolve("workspace.owner")).exists();
        }
    }

    private void assertInUse(String who, long pid) {
        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> Workspaces.open(folder, "chat run"))
                .satisfies(f -> assertThat(f.code().value()).isEqualTo("SYS_STATE_WORKSPACE_IN_USE"))
                .withMessageContaining("is in use by " + who + ", process " + pid + ", since ")
                .withMessageContaining("--workspace");
    }

    private static void assertRefused(Path path, String code, String words) {
        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> Workspaces.open(path, "chat run"))
                .satisfies(f -> assertThat(f.code().value()).isEqualTo(code))
                .withMessageContaining(words);
    }

    /** Opens a workspace and keeps it until it is killed. */
    static final class OpenWorkspace {
        public static void main(String[] arguments) throws Exception {
            try (Workspace workspace = Workspaces.open(Path.of(arguments[0]), "chat import")) {
                System.out.println("open");
                synchronized (workspace) {
                    workspace.wait();
                }
            } catch (CallFailure e) {
                System.out.println(e.code() + " " + e.getMessage());
            }
        }
    }
}
