// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.callchat.engine.pipeline.choice.ModelChooser.Choice;
import org.junit.jupiter.api.Test;

class ModelChooserTest {
    private static final ModelChooser CHOOSER = new ModelChooser("tiny", "base", Duration.ofMinutes(2), 900L << 20);
    private static final SoundConditions GOOD =
            new SoundConditions(Optional.of(-20.0), Optional.of(40.0), 0, 4000, Duration.ofMinutes(10));
    private static final SoundConditions NOISY =
            new SoundConditions(Optional.of(-40.0), Optional.of(9.0), 0.05, 3000, Duration.ofMinutes(10));

    @Test
    void good_sound_needs_no_better_model() {
        assertThat(CHOOSER.choose(GOOD, Optional.empty(), OptionalLong.empty()))
                .isEqualTo(new Choice(false, Optional.empty(), "tiny: the sound is good"));
    }

    @Test
    void sound_that_is_hard_to_hear_goes_to_the_better_model() {
        assertThat(CHOOSER.choose(NOISY, Optional.of(0.1), OptionalLong.of(4L << 30)))
                .isEqualTo(new Choice(
                        true,
                        Optional.empty(),
                        "base: the sound is hard to hear (9 dB above the noise, quiet, -40 dBFS, clipped, 5 % of the"
                                + " waveform, nothing above 3000 Hz)"));
    }

    @Test
    void not_when_it_would_take_too_long() {
        Choice choice = CHOOSER.choose(NOISY, Optional.of(1.0), OptionalLong.empty());
        assertThat(choice.isBetter()).isFalse();
        assertThat(choice.because()).endsWith("but base would take 10 min, more than 2 min");
        assertThat(choice.hindrance())
                .hasValueSatisfying(h -> assertThat(h.isTime()).isTrue());
    }

    @Test
    void not_when_there_is_no_memory_for_it() {
        Choice choice = CHOOSER.choose(NOISY, Optional.empty(), OptionalLong.of(500L << 20));
        assertThat(choice.isBetter()).isFalse();
        assertThat(choice.because()).endsWith("but base needs 900 MB of memory and 500 MB are free");
        assertThat(choice.hindrance())
                .hasValueSatisfying(h -> assertThat(h.isTime()).isFalse());
    }
}
