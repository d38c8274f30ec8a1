// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PeakPyramid;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

class SoundConditionsTest {
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final SpeechActivity FIRST_HALF =
            new SpeechActivity(LENGTH, List.of(List.of(TimeRange.ofSeconds(0, 5)), List.of(TimeRange.ofSeconds(0, 5))));

    @Test
    void the_worst_channel_counts() {
        SoundConditions sound = SoundConditions.of(
                new Levels(Duration.ofMillis(10), List.of(levels(-20, -60), levels(-42, -50))),
                peaks(0),
                FIRST_HALF,
                8000);

        assertThat(sound.speechDbfs().orElseThrow()).isCloseTo(-42, within(1e-3));
        assertThat(sound.aboveNoiseDb().orElseThrow()).isCloseTo(8, within(1e-3));
        assertThat(sound.bandwidthHz()).isEqualTo(4000);
        assertThat(sound.speech()).isEqualTo(Duration.ofSeconds(10));
        assertThat(sound.troubles()).containsExactly("8 dB above the noise", "quiet, -42 dBFS");
    }

    @Test
    void full_scale_is_clipped() {
        SoundConditions sound = SoundConditions.of(
                new Levels(Duration.ofMillis(10), List.of(levels(-20, -60), levels(-20, -60))),
                peaks(20),
                FIRST_HALF,
                8000);

        assertThat(sound.clipped()).isCloseTo(0.2, within(1e-9));
        assertThat(sound.troubles()).containsExactly("clipped, 20 % of the waveform");
    }

    @Test
    void where_nobody_speaks_nothing_is_known() {
        SoundConditions sound = SoundConditions.of(
                new Levels(Duration.ofMillis(10), List.of(levels(-60, -60))),
                peaks(20),
                new SpeechActivity(LENGTH, List.of(List.of())),
                4000);

        assertThat(sound.speechDbfs()).isEqualTo(Optional.empty());
        assertThat(sound.aboveNoiseDb()).isEqualTo(Optional.empty());
        assertThat(sound.troubles()).isEmpty();
    }

    private static float[] levels(float speech, float noise) {
        float[] levels = new float[1000];
        Arrays.fill(levels, 0, 500, speech);
        Arrays.fill(levels, 500, 1000, noise);
        return levels;
    }

    /** Minimum and maximum of 100 buckets on each of two channels, so many of the first one's at full scale. */
    private static PeakPyramid peaks(int full) {
        byte[] peaks = new byte[400];
        for (int i = 0; i < full; i++) {
            peaks[4 * i + 1] = 127;
        }
        return new PeakPyramid(LENGTH, 2, 0.1, List.of(peaks));
    }
}
