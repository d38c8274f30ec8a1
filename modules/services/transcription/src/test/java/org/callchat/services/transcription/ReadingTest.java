// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import org.callchat.services.transcription.SpeechModel.Breadth;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final int SECOND = SpeechModel.SAMPLE_RATE_HZ;
    private static final Reading READING = new Reading(2, "en", 5, "Oops.", false);

    @Test
    void long_talk_is_read_with_care() {
        assertThat(READING.of(10 * SECOND, Breadth.FITTED))
                .isEqualTo(new Reading.Manner(500 + 512, 5, "Oops.", false, 8 + 70));
    }

    @Test
    void a_short_recording_is_read_once() {
        assertThat(READING.of(2 * SECOND, Breadth.FITTED)).isEqualTo(new Reading.Manner(100 + 128, 1, "", true, 0));
    }

    @Test
    void what_is_listened_to_again_has_the_whole_context_and_several_readings() {
        assertThat(READING.of(2 * SECOND, Breadth.WHOLE)).isEqualTo(new Reading.Manner(1500, 5, "", false, 8 + 14));
    }

    @Test
    void the_encoder_holds_no_more_than_half_a_minute() {
        assertThat(READING.of(29 * SECOND, Breadth.FITTED).audioContext()).isEqualTo(1500);
    }

    @Test
    void without_times_of_words_all_is_read_once_and_marked() {
        Reading.Manner manner = READING.untimed().of(10 * SECOND, Breadth.FITTED);
        assertThat(manner.beam()).isEqualTo(1);
        assertThat(manner.marked()).isTrue();
        assertThat(READING.untimed().of(10 * SECOND, Breadth.WHOLE).marked()).isTrue();
    }

    @Test
    void plain_is_as_the_library_does_by_itself() {
        assertThat(new Reading(2, "en", 5, "Oops.", true).of(10 * SECOND, Breadth.FITTED))
                .isEqualTo(new Reading.Manner(1500, 1, "", true, 0));
    }
}
