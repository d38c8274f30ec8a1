// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Stage;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelJsonTest {

    @Test
    void a_result_with_everything_comes_back_as_it_was() {
        assertComesBack(Examples.richAnalysis("A-1"), CallAnalysis.class);
    }

    @Test
    void a_result_with_nothing_comes_back_as_it_was() {
        assertComesBack(Examples.emptyAnalysis("A-1"), CallAnalysis.class);
    }

    @Test
    void a_result_from_before_there_were_holds_has_none() {
        String json = new String(ModelJson.write(Examples.emptyAnalysis("A-1")), StandardCharsets.UTF_8);
        String older = json.replace(",\"holds\":[]", "");

        assertThat(older).doesNotContain("holds");
        assertThat(ModelJson.read(older.getBytes(StandardCharsets.UTF_8), CallAnalysis.class))
                .isEqualTo(Examples.emptyAnalysis("A-1"));
    }

    @Test
    void what_is_said_to_workers_comes_back_as_it_was() {
        assertComesBack(new PcmFile(Path.of("a", "b.pcm").toAbsolutePath(), 16000, 2, 123), PcmFile.class);
        assertComesBack(new Settings(Map.of("whisper.model", "tiny-q5_1")), Settings.class);
        assertComesBack(
                new SpeechActivity(
                        Duration.ofMillis(9001),
                        List.of(List.of(TimeRange.ofMillis(0, 5), TimeRange.ofMillis(7, 9)), List.of())),
                SpeechActivity.class);
        assertComesBack(Examples.richAnalysis("A-1").transcript().orElseThrow(), Transcript.class);
        assertComesBack(CallDigest.of(Examples.richAnalysis("A-1")), CallDigest.class);
        assertComesBack(Examples.failure("DL_CONN_REFUSED", 2), org.callchat.api.model.Failure.class);
    }

    @Test
    void an_order_comes_back_as_it_was() {
        assertComesBack(
                new Order(
                        Examples.knownCall("A-1"),
                        new RecordingReference("folder", "/a.wav"),
                        "b",
                        OrderState.FAILED,
                        1,
                        2,
                        Optional.of(Stage.DECODE),
                        Optional.of(Instant.parse("2026-11-02T12:00:00.123456Z")),
                        Optional.of(Examples.failure("DEC_FMT_UNKNOWN", 2)),
                        Examples.NOON,
                        Examples.NOON),
                Order.class);
    }

    @Test
    void voice_activity_comes_back_to_the_256th_and_is_short() {
        VoiceActivity voices = new VoiceActivity(
                "silero-v6",
                Duration.ofMillis(32),
                List.of(new float[] {0, 0.5f, 1}, new float[] {0.25f, 0, 0}),
                List.of(new float[] {1, 0, 0}, new float[] {0, 0, 0}));

        byte[] json = ModelJson.write(voices);
        VoiceActivity back = ModelJson.read(json, VoiceActivity.class);

        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"detector\":\"silero-v6\",\"frame\":0.032,\"channels\":[\"AID/\",\"QAAA\"],"
                        + "\"tones\":[\"/wAA\",\"AAAA\"]}");
        assertThat(back.detector()).isEqualTo("silero-v6");
        assertThat(back.frame()).isEqualTo(Duration.ofMillis(32));
        assertThat(back.channel(0)).containsExactly(voices.channel(0), within(1 / 256f));
        assertThat(back.channel(1)).containsExactly(voices.channel(1), within(1 / 256f));
        assertThat(back.tonality(0)).containsExactly(voices.tonality(0));
    }

    @Test
    void durations_of_any_length_keep_their_nanoseconds() {
        for (Duration duration : List.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofNanos(-1),
                Duration.ofSeconds(600),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            assertComesBack(duration, Duration.class);
        }
    }

    @Test
    void results_are_short_and_readable() {
        String json = new String(ModelJson.write(Examples.richAnalysis("A-1")), StandardCharsets.UTF_8);

        assertThat(json)
                .contains(
                        "\"order\":\"A-1\"",
                        "\"time\":[1.2,1.48]",
                        "\"duration\":61,",
                        "\"code\":\"TR_RES_WORKER_DIED\"")
                .doesNotContain("\n", "mono");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"call\":null}",
                "{\"call\":{\"order\":\"../etc\"}}",
                "{\"timings\":{\"steps\":{\"decode\":\"x\"}}}",
                "{\"timings\":{\"steps\":{\"decode\":1e400}}}",
                "{\"timings\":{\"steps\":{\"decode\":0.0000000001}}}",
                "{\"recording\":{\"sha256\":\"zz\"}}"
            })
    void text_that_is_no_result_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelJson.read(text.getBytes(StandardCharsets.UTF_8), CallAnalysis.class))
                .withMessageContaining("no CallAnalysis");
    }

    @Test
    void a_refusal_does_not_repeat_what_a_caller_said() {
        byte[] json = "{\"call\": \"my number is 5551234\"".getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelJson.read(json, CallAnalysis.class))
                .withMessage("no CallAnalysis in " + json.length + " bytes of JSON");
    }

    private static <T> void assertComesBack(T value, Class<T> type) {
        assertThat(ModelJson.read(ModelJson.write(value), type)).isEqualTo(value);
    }
}
