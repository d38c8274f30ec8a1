// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.services.transcription.models.ModelCache;
import org.callchat.services.transcription.models.ModelCatalogue;
import org.callchat.services.transcription.models.ModelFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperTranscriberTest {
    @TempDir
    Path folder;

    private WhisperTranscriber whisper;

    @BeforeEach
    void with_a_cache_of_its_own() {
        whisper = new WhisperTranscriber(
                ModelCatalogue.shipped(), ModelCache.in(new ModelFolders(List.of(), folder.resolve("cache"))));
    }

    @Test
    void models_that_know_english_only_suit_no_other_language() {
        WhisperTranscriber whisper = new WhisperTranscriber();

        assertThat(whisper.modelsFor(Settings.DEFAULTS))
                .extracting(Transcriber.Model::name)
                .contains("tiny-q5_1", "base.en");
        assertThat(whisper.modelsFor(Settings.DEFAULTS.with(WhisperParameters.LANGUAGE, "de")))
                .extracting(Transcriber.Model::name)
                .contains("tiny-q5_1")
                .doesNotContain("base.en");
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Transcriber.class)).hasOnlyElementsOfType(WhisperTranscriber.class);
    }

    @Test
    void every_parameter_declares_itself_and_its_default_is_allowed() {
        assertThat(whisper.parameters()).allSatisfy(p -> {
            assertThat(p.id()).startsWith("transcription.");
            assertThat(p.description()).isNotBlank();
            assertThat(p.parse(String.valueOf(p.defaultValue()))).isEqualTo(p.defaultValue());
        });
        assertThat(whisper.parameters()).extracting(Parameter::id).doesNotHaveDuplicates();
    }

    @Test
    void the_default_model_is_the_first_of_its_models() {
        assertThat(whisper.models().get(0).name())
                .isEqualTo(whisper.parameters().get(0).defaultValue());
    }

    @Test
    void a_model_nobody_knows_is_refused_with_those_there_are() {
        Settings settings = Settings.DEFAULTS.with("transcription.model", "gigantic");
        assertThatThrownBy(() -> whisper.prepare(settings, Progress.NONE))
                .hasMessageContaining("\"gigantic\"")
                .hasMessageContaining("tiny-q5_1, tiny, base.en")
                .satisfies(has("TR_VAL_MODEL_UNKNOWN"));
        assertThatThrownBy(() -> whisper.fetch("own", Progress.NONE)).satisfies(has("TR_VAL_MODEL_UNKNOWN"));
    }

    @Test
    void a_truncated_model_file_is_refused_before_any_worker_starts() throws IOException {
        Path file = Files.write(folder.resolve("cut.bin"), new byte[1000]);
        Settings settings = Settings.DEFAULTS.with("transcription.model_file", file.toString());
        assertThatThrownBy(() -> whisper.prepare(settings, Progress.NONE))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("1000 bytes instead of 32152673")
                .satisfies(has("TR_DATA_MODEL_DAMAGED"));
        assertThatThrownBy(() -> whisper.open(settings)).satisfies(has("TR_DATA_MODEL_DAMAGED"));
    }

    @Test
    void a_model_of_ones_own_is_taken_as_it_is() throws IOException {
        Path file = Files.write(folder.resolve("mine.bin"), new byte[1000]);
        Settings settings =
                Settings.DEFAULTS.with("transcription.model", "own").with("transcription.model_file", file.toString());
        assertThat(whisper.prepare(settings, Progress.NONE).get(WhisperParameters.MODEL_FILE))
                .isEqualTo(file.toString());
    }

    @Test
    void settings_that_were_not_prepared_open_nothing() {
        assertThatThrownBy(() -> whisper.open(Settings.DEFAULTS)).satisfies(has("TR_STATE_NOT_PREPARED"));
    }

    private static java.util.function.Consumer<Throwable> has(String code) {
        return e -> assertThat(e)
                .isInstanceOfSatisfying(
                        CallFailure.class, f -> assertThat(f.code().value()).isEqualTo(code));
    }
}
