// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void every_value_says_where_it_comes_from() {
        chat.engine.desk.settings = Settings.DEFAULTS.with("silence.minimum", "2.0");

        assertThat(chat.run("config", "show", "--origin", "--set", "fake.threads=3"))
                .isZero();

        assertThat(chat.out().lines())
                .anyMatch(l -> l.matches("silence.minimum +2.0 s +workspace +here:1"))
                .anyMatch(l -> l.matches("fake.threads +3 +command_line +here:1"))
                .anyMatch(l -> l.matches("fake.language +i1 +default"));
    }

    @Test
    void programs_read_values_and_origins_as_json() throws IOException {
        chat.engine.desk.settings = Settings.DEFAULTS.with("silence.minimum", "2.0");

        assertThat(chat.run("config", "show", "--json")).isZero();

        JsonNode first = new ObjectMapper().readTree(chat.out()).at("/settings/0");
        assertThat(first.at("/id").asText()).isEqualTo("silence.minimum");
        assertThat(first.at("/value").asText()).isEqualTo("2.0");
        assertThat(first.at("/from").asText()).isEqualTo("workspace");
        assertThat(first.at("/default").asText()).isEqualTo("1.0");
    }

    @Test
    void values_are_set_and_unset_and_said() {
        assertThat(chat.run("config", "set", "silence.minimum=2", "fake.threads=3"))
                .isZero();
        assertThat(chat.engine.desk.settings.values())
                .containsEntry("silence.minimum", "2.0")
                .containsEntry("fake.threads", "3");
        assertThat(chat.out()).contains("silence.minimum is 2.0 s");

        assertThat(chat.run("config", "unset", "silence.minimum")).isZero();
        assertThat(chat.engine.desk.settings.values()).containsOnlyKeys("fake.threads");
        assertThat(chat.out()).contains("silence.minimum is 1.0 s");
    }

    @Test
    void what_overlays_a_value_that_was_set_is_named() {
        assertThat(chat.run("config", "set", "silence.minimum=2", "--set", "silence.minimum=5"))
                .isZero();
        assertThat(chat.out()).contains("silence.minimum is 5.0 s, as here:1 goes before the workspace");
        assertThat(chat.engine.desk.settings.values()).containsEntry("silence.minimum", "2.0");
    }

    @Test
    void what_is_unknown_or_refused_changes_nothing() {
        assertThat(chat.run("config", "set", "silence.minimum=2", "fake.threads=none"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("fake.threads");
        assertThat(chat.run("config", "set", "silence.minimun=2")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("config", "unset", "nothing")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("config", "set")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("status", "--set", "silence.minimum=long")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.desk.settings.values()).isEmpty();
    }

    @Test
    void what_is_kept_but_no_longer_known_can_be_unset() {
        chat.engine.desk.settings = Settings.DEFAULTS.with("gone.away", "1");

        assertThat(chat.run("config", "unset", "gone.away")).isZero();
        assertThat(chat.engine.desk.settings.values()).isEmpty();
    }

    @Test
    void a_value_that_is_refused_is_shown_with_its_place_and_ends_in_1() {
        chat.engine.desk.refused = List.of("CHAT_SILENCE_MINIMUM: must be a number. Correct or unset the variable.");

        assertThat(chat.run("config", "show")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.err())
                .contains("CHAT_SILENCE_MINIMUM: must be a number")
                .contains("CHAT_TYPO");
        assertThat(chat.run("config", "show", "--json")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.run("run")).isZero();
        chat.engine.desk.add("N-1", org.callchat.api.model.OrderState.PENDING);
        assertThat(chat.run("run")).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("SYS_VAL_SETTINGS").doesNotContain("\tat ");
    }

    @Test
    void settings_are_exported_and_imported_as_files() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.json"), "{}");

        assertThat(chat.run("config", "export", file)).isZero();
        assertThat(chat.run("config", "import", file)).isZero();
        assertThat(chat.run("config", "import", folder.resolve("none.json"))).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("config", "export", folder)).isEqualTo(ExitCode.USAGE);

        assertThat(chat.engine.desk.calls).contains("export ours.json", "import ours.json");
    }

    @Test
    void the_command_line_goes_before_everything_else_for_one_command() {
        assertThat(chat.run("status", "--set", "silence.minimum=3")).isZero();

        assertThat(chat.engine.desk.commandLine.values()).containsEntry("silence.minimum", "3.0");
        assertThat(chat.engine.desk.settings.values()).isEmpty();
    }
}
