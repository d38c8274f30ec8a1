// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.engine.pipeline.Configuration.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayeredSettingsTest {
    private static final Parameter<Double> MINIMUM =
            Parameter.number("silence.minimum", "Least silence", "What is reported.", "s", 1, 0.1, 60);
    private static final Parameter<String> TOKEN = Parameter.text("phone.token", "Token", "Key.", "", List.of());
    private static final List<Parameter<?>> ALL = List.of(MINIMUM, PipelineSettings.MAX_WORKERS, TOKEN);

    @TempDir
    Path folder;

    @Test
    void what_nobody_said_is_the_default() {
        Configuration.Value value =
                read(Map.of(), Settings.DEFAULTS).value("silence.minimum").orElseThrow();

        assertThat(value.text()).isEqualTo("1.0");
        assertThat(value.layer()).isEqualTo(Layer.DEFAULT);
        assertThat(value.place()).isEmpty();
        assertThat(read(Map.of(), Settings.DEFAULTS).settings()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void each_layer_goes_before_the_one_below_and_says_where_it_is() throws IOException {
        Path file = keep("settings.json", "{\n  \"values\": {\n    \"silence.minimum\": \"2\"\n  }\n}");
        assertThat(value(Map.of())).isEqualTo("2.0 workspace " + file + ":3");

        Path overlay = keep("settings-test.json", "{\"silence.minimum\": 3}");
        Map<String, String> test = Map.of("CHAT_ENV", "test");
        assertThat(value(test)).isEqualTo("3.0 overlay " + overlay + ":1");

        Map<String, String> both = Map.of("CHAT_ENV", "test", "CHAT_SILENCE_MINIMUM", "4");
        assertThat(value(both)).isEqualTo("4.0 environment CHAT_SILENCE_MINIMUM");

        Configuration.Value top = read(both, Settings.DEFAULTS.with("silence.minimum", "5"))
                .value("silence.minimum")
                .orElseThrow();
        assertThat(top.text() + " " + top.layer().id() + " " + top.place())
                .isEqualTo("5.0 command_line --set silence.minimum");
    }

    @Test
    void the_most_workers_have_a_short_variable() {
        assertThat(read(Map.of("CHAT_MAX_WORKERS", "3"), Settings.DEFAULTS)
                        .settings()
                        .values())
                .containsEntry("pipeline.max_workers", "3");
        assertThat(ChatVariables.nameOf(PipelineSettings.LOG_LEVEL)).isEqualTo("CHAT_LOG_LEVEL");
    }

    @Test
    void every_value_that_is_refused_is_told_with_place_range_and_remedy() throws IOException {
        Path file = keep("settings.json", "{\"values\": {\n\"silence.minimum\": \"long\"}}");

        Configuration configuration = read(Map.of("CHAT_MAX_WORKERS", "400"), Settings.DEFAULTS);

        assertThat(configuration.problems())
                .containsExactlyInAnyOrder(
                        file + ":2: Least silence (silence.minimum) must be a number from 0.1 to 60 s, not \"long\"."
                                + " Correct the line, or say 'chat config unset silence.minimum'.",
                        "CHAT_MAX_WORKERS: Most workers (pipeline.max_workers) must be a whole number from 1 to 16, not"
                                + " \"400\". Correct or unset the environment variable.");
        assertThat(configuration.value("silence.minimum").orElseThrow().layer()).isEqualTo(Layer.DEFAULT);
        assertThatThrownBy(configuration::settings)
                .isInstanceOfSatisfying(
                        CallFailure.class, e -> assertThat(e.code().value()).isEqualTo("SYS_VAL_SETTINGS"))
                .hasMessageContaining(file + ":2")
                .hasMessageContaining("CHAT_MAX_WORKERS");
    }

    @Test
    void a_bad_value_below_a_good_one_is_told_all_the_same() throws IOException {
        keep("settings.json", "{\"silence.minimum\": -1}");

        assertThat(read(Map.of("CHAT_SILENCE_MINIMUM", "2"), Settings.DEFAULTS).problems())
                .hasSize(1);
    }

    @Test
    void what_is_no_json_is_told_with_its_line() throws IOException {
        Path file = keep("settings.json", "{\n\"values\": {\n oops }}");

        assertThatThrownBy(() -> read(Map.of(), Settings.DEFAULTS))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining(file + ":3:");
        keep("settings.json", "[1]");
        assertThatThrownBy(() -> read(Map.of(), Settings.DEFAULTS)).hasMessageContaining(file + ":1:");
        keep("settings.json", "{\"silence.minimum\": [1]}");
        assertThatThrownBy(() -> read(Map.of(), Settings.DEFAULTS)).hasMessageContaining("needs one value");
    }

    @Test
    void variables_and_keys_that_name_nothing_are_noted_and_empty_variables_are_none() throws IOException {
        keep("settings.json", "{\"silence.maximum\": 2}");

        Configuration configuration = read(
                Map.of("CHAT_SILENCE_MINIMUN", "2", "CHAT_SILENCE_MINIMUM", " ", "CHAT_CACHE", "/c", "HOME", "/h"),
                Settings.DEFAULTS);

        assertThat(configuration.problems()).isEmpty();
        assertThat(configuration.settings().values())
                .as("somebody else may know it")
                .containsExactly(Map.entry("silence.maximum", "2"));
        assertThat(configuration.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("CHAT_SILENCE_MINIMUN"))
                .anyMatch(note -> note.contains("settings.json:1") && note.contains("silence.maximum"));
    }

    @Test
    void an_environment_without_a_file_is_noted_and_one_that_is_no_name_is_refused() {
        assertThat(read(Map.of("CHAT_ENV", "production"), Settings.DEFAULTS).notes())
                .singleElement()
                .satisfies(note -> assertThat(note).contains("settings-production.json"));
        assertThatThrownBy(() -> read(Map.of("CHAT_ENV", "../secrets"), Settings.DEFAULTS))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("CHAT_ENV");
    }

    @Test
    void what_is_kept_is_what_the_workspace_says_whatever_overlays_it() {
        LayeredSettings layers = layers(Map.of("CHAT_SILENCE_MINIMUM", "9"), Settings.DEFAULTS);

        layers.keep(Settings.DEFAULTS.with("silence.minimum", "2.0"));

        assertThat(layers.keptInWorkspace().values()).containsExactly(Map.entry("silence.minimum", "2.0"));
        assertThat(layers.read().settings().values()).containsEntry("silence.minimum", "9.0");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_is_taken_as_a_whole_or_not_at_all() throws IOException {
        Path good = keep("good.json", "{\"values\": {\"silence.minimum\": \"2\"}}");
        Path bad = keep("bad.json", "{\"silence.minimum\": 2,\n\"silence.longest\": 3,\n\"pipeline.max_workers\": 0}");
        LayeredSettings layers = layers(Map.of(), Settings.DEFAULTS);

        assertThat(layers.readStrictly(good).values()).containsExactly(Map.entry("silence.minimum", "2"));
        assertThatThrownBy(() -> layers.readStrictly(bad))
                .hasMessageContaining(bad + ":2: there is no setting \"silence.longest\"")
                .hasMessageContaining(bad + ":3: Most workers")
                .hasMessageContaining("Nothing was changed.");
        assertThatThrownBy(() -> layers.readStrictly(folder.resolve("none.json")))
                .isInstanceOf(CallFailure.class);
    }

    @Test
    void what_is_secret_is_known_by_its_name() {
        Configuration configuration = read(Map.of("CHAT_PHONE_TOKEN", "abc"), Settings.DEFAULTS);

        assertThat(configuration.value("phone.token").orElseThrow().isSecret()).isTrue();
        assertThat(configuration.value("silence.minimum").orElseThrow().isSecret())
                .isFalse();
    }

    @Test
    void a_workspace_variable_that_can_be_no_path_is_explained() {
        assertThatThrownBy(() -> new ChatVariables(Map.of("CHAT_DB_PATH", "a\u0000b")).workspace())
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("CHAT_DB_PATH");
        assertThat(new ChatVariables(Map.of("CHAT_DB_PATH", "/srv/calls")).workspace())
                .contains(Path.of("/srv/calls"));
    }

    private String value(Map<String, String> variables) {
        Configuration.Value value =
                read(variables, Settings.DEFAULTS).value("silence.minimum").orElseThrow();
        return value.text() + " " + value.layer().id() + " " + value.place();
    }

    private Configuration read(Map<String, String> variables, Settings commandLine) {
        return layers(variables, commandLine).read();
    }

    private LayeredSettings layers(Map<String, String> variables, Settings commandLine) {
        return new LayeredSettings(ALL, Optional.of(folder), new ChatVariables(variables), commandLine);
    }

    private Path keep(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
