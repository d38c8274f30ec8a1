// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HighPassTest {
    private static final int RATE = SpeechModel.SAMPLE_RATE_HZ;

    @Test
    void an_offset_goes() {
        float[] sound = new float[RATE];
        Arrays.fill(sound, 0.3f);
        new HighPass(80, RATE).filter(sound);
        assertThat(sound).containsOnly(0f);
    }

    @Test
    void power_is_halved_at_the_frequency() {
        assertThat(gain(80)).isCloseTo(Math.sqrt(0.5), within(0.01));
    }

    @Test
    void hum_below_is_quiet_and_speech_above_as_it_was() {
        assertThat(gain(20)).isLessThan(0.07);
        assertThat(gain(300)).isCloseTo(1, within(0.01));
        assertThat(gain(3000)).isCloseTo(1, within(0.01));
    }

    /** Amplitude of a tone, once the filter has settled. */
    private static double gain(double frequency) {
        float[] tone = new float[2 * RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * frequency * i / RATE);
        }
        new HighPass(80, RATE).filter(tone);
        double greatest = 0;
        for (int i = RATE; i < tone.length; i++) {
            greatest = Math.max(greatest, Math.abs(tone[i]));
        }
        return greatest;
    }
}
