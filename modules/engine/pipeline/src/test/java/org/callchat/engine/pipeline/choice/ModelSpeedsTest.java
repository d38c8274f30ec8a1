// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSpeedsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void what_was_learned_is_known_the_next_time() {
        Path file = folder.resolve("new/speeds.json");
        ModelSpeeds.in(file).learn("tiny", MINUTE, Duration.ofSeconds(6));

        assertThat(ModelSpeeds.in(file).pace("tiny")).hasValue(0.1);
        assertThat(ModelSpeeds.in(file).pace("base")).isEmpty();
    }

    @Test
    void the_latest_call_counts_for_a_fifth() {
        ModelSpeeds speeds = ModelSpeeds.in(folder.resolve("speeds.json"));
        speeds.learn("tiny", MINUTE, Duration.ofSeconds(6));
        speeds.learn("tiny", MINUTE, Duration.ofSeconds(12));

        assertThat(speeds.pace("tiny").orElseThrow()).isCloseTo(0.12, within(1e-9));
    }

    @Test
    void a_pace_that_is_doubted_again_and_again_does_not_shut_a_model_out_for_good() {
        ModelSpeeds speeds = ModelSpeeds.in(folder.resolve("speeds.json"));
        speeds.learn("base", MINUTE, MINUTE.multipliedBy(3));
        for (int i = 0; i < 60; i++) {
            speeds.doubt("base");
        }

        assertThat(speeds.pace("base").orElseThrow()).isLessThan(1);
    }

    @Test
    void hardly_any_speech_tells_nothing() {
        ModelSpeeds speeds = ModelSpeeds.in(folder.resolve("speeds.json"));
        speeds.learn("tiny", Duration.ofSeconds(1), Duration.ofSeconds(6));

        assertThat(speeds.pace("tiny")).isEmpty();
    }

    @Test
    void a_file_that_is_not_understood_is_begun_anew() throws IOException {
        Path file = Files.writeString(folder.resolve("speeds.json"), "{\"secondsPerSecond\":null}");
        assertThat(ModelSpeeds.in(file).pace("tiny")).isEmpty();
        Files.writeString(file, "nonsense");
        assertThat(ModelSpeeds.in(file).pace("tiny")).isEmpty();
    }
}
