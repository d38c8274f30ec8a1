// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptQualityTest {
    private static final TimeRange TIME = TimeRange.ofSeconds(0, 1);

    @Test
    void the_mean_is_over_the_words_whose_confidence_is_known() {
        TranscriptQuality quality = TranscriptQuality.of(transcript(
                segment(0, "One two", Optional.of(0.5)),
                segment(1, "three", Optional.empty()),
                segment(1, "four", Optional.of(0.8))));
        assertThat(quality.words()).isEqualTo(4);
        assertThat(quality.meanConfidence())
                .hasValueSatisfying(c -> assertThat(c).isCloseTo(0.6, within(1e-9)));
    }

    @Test
    void a_text_that_goes_round_in_circles_compresses_too_well() {
        String sense = "Good morning, my name is Laura. I would like to change the date of my appointment to Friday.";
        assertThat(ratio(sense)).isLessThan(TranscriptQuality.CIRCLING);
        assertThat(ratio("and that is that ".repeat(20))).isGreaterThan(TranscriptQuality.CIRCLING);
    }

    @Test
    void what_a_speaker_says_again_is_counted_by_runs_of_four_words() {
        assertThat(TranscriptQuality.of(transcript(
                                segment(0, "a b c d e a b c d", Optional.empty()),
                                segment(1, "a b c d", Optional.empty())))
                        .repeated())
                .contains(1.0 / 7);
    }

    @Test
    void nothing_said_is_not_measured() {
        assertThat(TranscriptQuality.of(transcript()))
                .isEqualTo(new TranscriptQuality(0, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static double ratio(String text) {
        return TranscriptQuality.of(transcript(segment(0, text, Optional.empty())))
                .compressionRatio()
                .orElseThrow();
    }

    private static Transcript transcript(Segment... segments) {
        return new Transcript(
                new Transcript.Engine("test", "1", "none", Optional.empty(), Optional.empty(), "en"),
                List.of(segments));
    }

    private static Segment segment(int channel, String text, Optional<Double> confidence) {
        List<Word> words = Arrays.stream(text.split(" "))
                .map(w -> new Word(w, TIME, confidence, Word.Timing.ALIGNED, false))
                .toList();
        return new Segment(Optional.of(channel), TIME, text, words);
    }
}
