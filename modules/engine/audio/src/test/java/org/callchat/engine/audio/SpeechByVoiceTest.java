// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.callchat.api.model.Levels;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;
import org.junit.jupiter.api.Test;

/** What the detector makes of levels and voices, which are made up. */
class SpeechByVoiceTest {
    private static final int SECONDS = 30;

    private final Random random = new Random(7);
    private final float[] levels = new float[SECONDS * 100];
    private final float[] voices = new float[SECONDS * 1000 / 32 + 1];
    private final float[] tones = new float[voices.length];

    SpeechByVoiceTest() {
        steady(0, SECONDS, -70, 1);
        talk(2, 5, -20);
        talk(20, 25, -20);
    }

    @Test
    void speech_is_what_is_loud_and_a_voice() {
        assertThat(detect().channel(0)).containsExactly(TimeRange.ofSeconds(2, 5), TimeRange.ofSeconds(20, 25));
        assertThat(detect().detector()).isEqualTo("made-up+level");
    }

    @Test
    void a_loud_noise_without_a_voice_is_neither_speech_nor_lasting_sound() {
        steady(10, 15, -25, 3);

        assertThat(detect().channel(0)).hasSize(2);
        assertThat(detect().sounds().get(0)).isEmpty();
    }

    @Test
    void a_word_begins_where_the_level_says_though_the_model_is_late() {
        silenceModel(20, 20.3);

        assertThat(detect().channel(0).get(1)).isEqualTo(TimeRange.ofSeconds(20, 25));
    }

    @Test
    void a_short_loud_word_that_the_model_is_not_sure_of_is_a_word() {
        steady(10, 10.4, -20, 2);
        fill(voices, 10, 10.4, 0.35f);

        assertThat(detect().channel(0)).hasSize(3).contains(TimeRange.ofSeconds(10, 10.4));
    }

    @Test
    void a_breath_before_a_word_is_not_part_of_it() {
        steady(19.4, 19.9, -42, 2);

        assertThat(detect().channel(0).get(1)).isEqualTo(TimeRange.ofSeconds(20, 25));
    }

    @Test
    void babble_in_a_pause_is_background_though_the_model_hears_voices() {
        steady(5, 20, -42, 3);
        fill(voices, 5, 20, 0.95f);

        assertThat(detect().channel(0))
                .hasSize(2)
                .allSatisfy(span -> assertThat(span.lengthSeconds()).isBetween(2.9, 5.2));
    }

    @Test
    void one_who_speaks_softly_is_no_background() {
        talk(10, 15, -36);

        assertThat(detect().channel(0)).hasSize(3);
    }

    @Test
    void music_is_lasting_sound_though_a_singer_fools_the_model_now_and_then() {
        steady(8, 16, -22, 4);
        fill(tones, 8, 16, 0.7f);
        fill(voices, 11, 12, 0.8f);

        assertThat(detect().channel(0)).hasSize(2);
        assertThat(detect().sounds().get(0)).containsExactly(TimeRange.ofSeconds(8, 16));
    }

    @Test
    void ring_back_is_one_lasting_sound_from_its_third_ring_on() {
        for (int ring = 0; ring < 3; ring++) {
            double start = 6 + 5.0 * ring;
            steady(start, start + 1, -22, 0.5);
            fill(tones, start, start + 1, 1);
        }
        steady(20, 25, -70, 1);
        silenceModel(20, 25);

        assertThat(detect().sounds().get(0)).containsExactly(TimeRange.ofSeconds(6, 17));
    }

    @Test
    void a_single_ring_in_a_pause_is_neither_speech_nor_lasting_sound() {
        steady(10, 11, -22, 0.5);
        fill(tones, 10, 11, 1);

        assertThat(detect().channel(0)).hasSize(2);
        assertThat(detect().sounds().get(0)).isEmpty();
    }

    @Test
    void where_no_voice_is_heard_there_is_no_speech() {
        Arrays.fill(voices, 0);

        assertThat(detect().channel(0)).isEmpty();
    }

    @Test
    void where_nobody_listened_for_voices_the_level_decides_alone() {
        steady(10, 15, -25, 3);
        SpeechActivity speech = new SpeechDetector().detect(soundLevels(), Optional.empty(), Settings.DEFAULTS);

        assertThat(speech.channel(0)).hasSize(3);
        assertThat(speech.detector()).isEqualTo(SpeechActivity.BY_LEVEL);
    }

    @Test
    void voice_activity_alone_is_told_to_the_frame_of_its_model() {
        SpeechActivity speech = detect(Settings.DEFAULTS.with("speech.detector", "voice activity"));

        assertThat(speech.detector()).isEqualTo("made-up");
        assertThat(speech.channel(0)).hasSize(2);
        assertThat(speech.channel(0).get(0).lengthSeconds()).isBetween(2.9, 3.1);
    }

    private SpeechActivity detect() {
        return detect(Settings.DEFAULTS);
    }

    private SpeechActivity detect(Settings settings) {
        VoiceActivity heard = new VoiceActivity("made-up", Duration.ofMillis(32), List.of(voices), List.of(tones));
        return new SpeechDetector().detect(soundLevels(), Optional.of(heard), settings);
    }

    private Levels soundLevels() {
        return new Levels(Duration.ofMillis(10), List.of(levels));
    }

    /** Syllables, four a second, with gaps of 100 ms down to 40 dB below; first and last frame are loud. */
    private void talk(double start, double end, float dbfs) {
        int from = frame(start);
        for (int i = from; i < frame(end); i++) {
            boolean gap = (i - from) % 25 >= 15 && i < frame(end) - 10;
            levels[i] = (float) ((gap ? Math.max(-68, dbfs - 40) : dbfs) + random.nextGaussian());
        }
        fill(voices, start, end, 0.97f);
    }

    private void steady(double start, double end, float dbfs, double spread) {
        for (int i = frame(start); i < frame(end); i++) {
            levels[i] = (float) (dbfs + Math.max(-2, Math.min(2, random.nextGaussian())) * spread);
        }
    }

    private void silenceModel(double start, double end) {
        fill(voices, start, end, 0.02f);
    }

    private static void fill(float[] track, double start, double end, float value) {
        Arrays.fill(track, (int) (start * 1000 / 32), (int) Math.ceil(end * 1000 / 32), value);
    }

    private static int frame(double seconds) {
        return (int) Math.round(seconds * 100);
    }
}
