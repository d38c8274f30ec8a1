// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void workspace_is_taken_before_and_after_the_command() {
        assertThat(chat.run("--workspace", folder.resolve("a"), "status")).isZero();
        assertThat(chat.run("status", "--workspace", folder.resolve("b"))).isZero();
        assertThat(chat.run("status", "--workspace=" + folder.resolve("c"), "--json"))
                .isZero();

        assertThat(chat.engine.opened).containsExactly(folder.resolve("a"), folder.resolve("b"), folder.resolve("c"));
    }

    @Test
    void workspace_before_a_command_below_a_command_is_taken() {
        assertThat(chat.run("--workspace", folder, "models", "list")).isZero();
        assertThat(chat.run("models", "--workspace", folder, "list")).isZero();
        assertThat(chat.run("models", "list", "--workspace", folder)).isZero();
    }

    @Test
    void without_workspace_the_standard_one_is_opened() {
        chat.run("status");

        assertThat(chat.engine.opened)
                .containsExactly(Path.of("standard-workspace").toAbsolutePath());
        assertThat(chat.engine.openedBy).isEqualTo("chat status");
    }

    @Test
    void an_empty_workspace_is_wrong_usage() {
        assertThat(chat.run("status", "--workspace", "")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("--workspace needs the name of a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "import",
                "run",
                "work",
                "status",
                "recovery",
                "store move",
                "torture",
                "reanalyze",
                "retry",
                "pause",
                "resume",
                "cancel",
                "report",
                "failures",
                "config",
                "config show",
                "config set",
                "config unset",
                "config export",
                "config import",
                "backup",
                "backup list",
                "backup verify",
                "restore",
                "clean",
                "archive",
                "models",
                "models list",
                "models fetch",
                "doctor",
                "errors",
                "errors explain",
                "help"
            })
    void every_command_has_help_with_an_example(String command) {
        assertThat(chat.run((Object[]) (command + " --help").split(" "))).isZero();

        assertThat(chat.out())
                .contains("Usage: chat " + command)
                .contains("Example")
                .contains("--workspace");
        assertThat(chat.out().lines()).allMatch(line -> line.length() <= 96);
        assertThat(chat.err()).isEmpty();
        assertThat(chat.logs()).doesNotExist();
    }

    @Test
    void help_command_shows_what_the_option_shows() {
        chat.run("models", "fetch", "--help");
        String wanted = chat.out();

        assertThat(chat.run("help", "models", "fetch")).isZero();
        assertThat(chat.out()).isEqualTo(wanted);
        assertThat(chat.run("help", "nonsense")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void version_names_product_and_java() {
        assertThat(chat.run("--version")).isZero();
        assertThat(chat.out()).startsWith("CHAT ").contains("Java " + Runtime.version());
    }

    @Test
    void no_command_is_wrong_usage_with_a_hint() {
        assertThat(chat.run()).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("name a command").contains("See 'chat --help'.");
    }

    @Test
    void a_misspelt_command_is_told_what_is_alike() {
        assertThat(chat.run("statsu")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("'statsu'").contains("did you mean").contains("status");
        assertThat(chat.err().lines()).hasSizeLessThan(4);
    }

    @Test
    void an_unknown_option_is_wrong_usage_of_that_command() {
        assertThat(chat.run("run", "--wokers", "2")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("--wokers").contains("See 'chat run --help'.");
    }

    @Test
    void a_workspace_in_use_ends_in_3_with_code_and_advice() {
        chat.engine.refusal = FakeEngine.inUse();

        assertThat(chat.run("status")).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err())
                .contains("process 42")
                .contains("DB_STATE_IN_USE")
                .contains("Close the other one.");
    }

    @Test
    void the_unexpected_shows_no_stack_trace_and_is_logged() throws Exception {
        chat.engine.refusal = new IllegalStateException("secret detail");

        assertThat(chat.run("status")).isEqualTo(ExitCode.NOTHING_DONE);

        assertThat(chat.err())
                .contains("SYS_UNK_UNEXPECTED")
                .contains(chat.logs().getFileName().toString());
        assertThat(chat.err()).doesNotContain("\tat ").doesNotContain("secret detail");
        assertThat(Files.readString(chat.logs().resolve("chat-0.log")))
                .contains("secret detail")
                .contains("\tat org.callchat.cli");
    }

    @Test
    void names_that_steer_a_terminal_are_made_harmless() {
        assertThat(chat.run("analyze", "\u001b[31mred\u0007\u202E")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("?[31mred?? does not exist").doesNotContain("\u001b");
    }

    @Test
    void what_cannot_be_a_path_is_wrong_usage() {
        assertThat(chat.run("status", "--workspace", "a\u0000b")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("\"a?b\" cannot be a path").doesNotContain("Exception");
    }

    @Test
    void colours_come_only_on_a_terminal_with_colours() {
        chat.on(new Terminal(true, true, 80)).run("status");
        assertThat(chat.out()).contains("\u001b[1m");

        chat.on(new Terminal(true, false, 80)).run("status");
        assertThat(chat.out()).doesNotContain("\u001b");
    }

    @Test
    void a_provider_that_could_not_be_loaded_is_named_and_the_rest_goes_on() {
        chat.engine.troubles = java.util.List.of("A ReportExporter could not be loaded and is left out: broken");

        assertThat(chat.run("status")).isZero();
        assertThat(chat.err()).contains("left out: broken");
    }

    @Test
    void the_desk_is_closed_whatever_happens() {
        chat.run("status");

        assertThat(chat.engine.desk.calls).containsExactly("close");
    }
}
