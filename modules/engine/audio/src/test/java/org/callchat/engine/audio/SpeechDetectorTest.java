// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechDetectorTest {
    @TempDir
    Path folder;

    private SpeechActivity detect(Settings settings, TestSignal... channels) throws IOException {
        PcmFile pcm = TestSignal.pcm(folder.resolve("sound.pcm"), channels);
        return new SpeechDetector().detect(SoundScan.scan(pcm, Progress.NONE).levels(), Optional.empty(), settings);
    }

    private SpeechActivity detect(TestSignal... channels) throws IOException {
        return detect(Settings.DEFAULTS, channels);
    }

    private static void assertSpan(TimeRange span, double start, double end) {
        assertThat(span.startSeconds()).isCloseTo(start, within(0.031));
        assertThat(span.endSeconds()).isCloseTo(end, within(0.031));
    }

    @Test
    void speech_starts_and_ends_where_its_sound_does() throws IOException {
        List<TimeRange> speech = detect(new TestSignal()
                        .silence(2)
                        .voice(-20, 3)
                        .silence(1.5)
                        .voice(-20, 2)
                        .silence(3))
                .channel(0);

        assertThat(speech).hasSize(2);
        assertSpan(speech.get(0), 2, 5);
        assertSpan(speech.get(1), 6.5, 8.5);
    }

    @Test
    void noise_at_any_steady_level_is_silence() throws IOException {
        for (double noise : new double[] {-70, -55, -45, -35}) {
            List<TimeRange> speech = detect(
                            new TestSignal().silence(4).voice(-12, 3).silence(5).under(noise))
                    .channel(0);

            assertThat(speech).as("noise of %.0f dBFS", noise).hasSize(1);
            assertSpan(speech.get(0), 4, 7);
        }
    }

    @Test
    void noise_that_sets_in_during_the_call_is_not_taken_for_speech() throws IOException {
        TestSignal quietThenLoud =
                new TestSignal().silence(5).voice(-15, 3).silence(12).under(-65).noise(-42, 20);

        List<TimeRange> speech = detect(quietThenLoud).channel(0);

        assertThat(speech).hasSize(1);
        assertSpan(speech.get(0), 5, 8);
    }

    @Test
    void loud_tone_without_gaps_is_sound_and_not_noise() throws IOException {
        List<TimeRange> sound = detect(new TestSignal()
                        .silence(10)
                        .voice(-15, 2)
                        .silence(3)
                        .sine(425, -18, 30)
                        .silence(10))
                .channel(0);

        assertSpan(sound.get(sound.size() - 1), 15, 45);
    }

    @Test
    void constant_noise_and_digital_silence_and_offset_hold_no_speech() throws IOException {
        SpeechActivity activity = detect(
                new TestSignal().noise(-40, 10),
                new TestSignal().silence(10),
                new TestSignal().silence(10).offset(0.3));

        assertThat(activity.speech()).allSatisfy(channel -> assertThat(channel).isEmpty());
    }

    @Test
    void very_quiet_recording_still_has_its_speech() throws IOException {
        List<TimeRange> speech =
                detect(new TestSignal().silence(3).voice(-60, 2).silence(3)).channel(0);

        assertThat(speech).hasSize(1);
        assertSpan(speech.get(0), 3, 5);
    }

    @Test
    void pause_counts_from_the_hangover_on() throws IOException {
        assertThat(detect(new TestSignal()
                                .sine(300, -15, 1)
                                .silence(0.24)
                                .sine(300, -15, 1)
                                .silence(2))
                        .channel(0))
                .hasSize(1);
        assertThat(detect(new TestSignal()
                                .sine(300, -15, 1)
                                .silence(0.28)
                                .sine(300, -15, 1)
                                .silence(2))
                        .channel(0))
                .hasSize(2);
    }

    @Test
    void click_is_no_speech_however_loud() throws IOException {
        assertThat(detect(new TestSignal()
                                .silence(2)
                                .sine(1000, -3, 0.06)
                                .silence(2)
                                .voice(-15, 1)
                                .silence(1))
                        .channel(0))
                .hasSize(1);
    }

    @Test
    void leakage_from_the_other_channel_is_no_speech() throws IOException {
        TestSignal agent = new TestSignal().silence(1).voice(-14, 4).silence(5);
        TestSignal customer =
                new TestSignal().silence(7).voice(-14, 2).silence(1).leaking(agent, 32);

        SpeechActivity activity = detect(agent, customer);

        assertThat(activity.channel(0)).hasSize(1);
        assertThat(activity.channel(1)).hasSize(1);
        assertSpan(activity.channel(1).get(0), 7, 9);
    }

    @Test
    void quiet_voice_of_its_own_is_speech_although_the_other_is_loud() throws IOException {
        TestSignal agent = new TestSignal().silence(1).voice(-10, 8).silence(1);
        TestSignal customer = new TestSignal().silence(2.13).voice(-28, 2).silence(5.87);

        assertThat(detect(agent, customer).channel(1)).isNotEmpty();
    }

    @Test
    void fixed_threshold_is_what_it_says() throws IOException {
        Settings fixed = Settings.DEFAULTS.with("speech.mode", "fixed");
        TestSignal signal =
                new TestSignal().silence(1).noise(-45, 2).noise(-35, 2).silence(1);

        SpeechActivity activity = detect(fixed, signal);
        SpeechActivity lower = detect(fixed.with("speech.threshold", "-50"), signal);

        assertSpan(activity.channel(0).get(0), 3, 5);
        assertSpan(lower.channel(0).get(0), 1, 5);
    }

    @Test
    void empty_recording_has_no_speech() throws IOException {
        assertThat(detect(new TestSignal().silence(0)).channel(0)).isEmpty();
        assertThat(detect(new TestSignal().sine(8000, 0, 1.0 / TestSignal.RATE)).channel(0))
                .isEmpty();
    }

    @Test
    void parameters_have_stable_ids_and_bad_values_are_refused() {
        assertThat(new SpeechDetector().parameters())
                .extracting(Parameter::id)
                .containsExactly(
                        "speech.detector",
                        "speech.mode",
                        "speech.threshold",
                        "speech.margin",
                        "speech.hangover",
                        "speech.minimum_burst");
        assertThatThrownBy(() -> detect(Settings.DEFAULTS.with("speech.mode", "clever"), new TestSignal().silence(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one of adaptive, fixed");
    }
}
