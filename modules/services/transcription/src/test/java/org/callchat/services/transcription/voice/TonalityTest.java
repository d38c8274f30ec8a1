// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TonalityTest {
    private static final int FRAMES = 60;

    @Test
    void ring_back_is_all_tone() {
        assertThat(middle(t -> Math.sin(2 * Math.PI * 440 * t) + Math.sin(2 * Math.PI * 480 * t)))
                .isGreaterThan(0.95);
    }

    @Test
    void a_chord_under_soft_noise_is_tonal() {
        Random random = new Random(7);
        assertThat(middle(t -> Math.sin(2 * Math.PI * 262 * t)
                        + Math.sin(2 * Math.PI * 330 * t)
                        + Math.sin(2 * Math.PI * 392 * t)
                        + 0.3 * random.nextGaussian()))
                .isGreaterThan(0.7);
    }

    @Test
    void noise_is_not_tonal() {
        Random random = new Random(7);
        assertThat(middle(t -> random.nextGaussian())).isLessThan(0.05);
    }

    @Test
    void a_voice_that_glides_is_hardly_tonal() {
        // pitch rises and falls by a fifth, twice a second, as that of one who asks
        assertThat(middle(t -> {
                    double phase = 2 * Math.PI * (150 * t - 30 / (4 * Math.PI) * Math.cos(4 * Math.PI * t));
                    double voice = 0;
                    for (int harmonic = 1; harmonic <= 20; harmonic++) {
                        voice += Math.sin(harmonic * phase) / harmonic;
                    }
                    return voice;
                }))
                .isLessThan(0.35);
    }

    @Test
    void digital_silence_is_not_tonal() {
        assertThat(middle(t -> 0)).isZero();
    }

    @Test
    void every_frame_gets_its_value_even_in_a_short_stretch() {
        Tonality tonality = new Tonality();
        float[] result = new float[20];
        java.util.Arrays.fill(result, -1);
        for (int frame = 3; frame < 8; frame++) {
            tonality.hear(new short[VoiceModel.FRAME_SAMPLES], frame, result);
        }
        tonality.finish(8, result);

        assertThat(result).containsExactly(-1, -1, -1, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    }

    /** Mean tonality of a sound, away from its ends. */
    private static double middle(DoubleUnaryOperator sound) {
        Tonality tonality = new Tonality();
        float[] result = new float[FRAMES];
        short[] samples = new short[VoiceModel.FRAME_SAMPLES];
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int i = 0; i < samples.length; i++) {
                double time = (frame * samples.length + i) / (double) VoiceModel.SAMPLE_RATE_HZ;
                samples[i] = (short) (3000 * sound.applyAsDouble(time));
            }
            tonality.hear(samples, frame, result);
        }
        tonality.finish(FRAMES, result);
        double sum = 0;
        for (int frame = 10; frame < FRAMES - 10; frame++) {
            sum += result[frame];
        }
        return sum / (FRAMES - 20);
    }
}
