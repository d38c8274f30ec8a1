// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.junit.jupiter.api.Test;

class WordSpreadTest {

    @Test
    void words_share_the_speech_by_their_length() {
        List<Word> words = WordSpread.over(List.of(span(1, 2)), List.of("oh", "goodbye", "now"));
        assertThat(words).extracting(Word::time).containsExactly(span(1, 1.2), span(1.2, 1.733), span(1.733, 2));
        assertThat(words)
                .allMatch(w ->
                        w.timing() == Word.Timing.INTERPOLATED && w.confidence().isEmpty() && !w.suspect());
    }

    @Test
    void no_word_lies_in_a_pause() {
        List<TimeRange> speech = List.of(span(0, 1), span(5, 6), span(9, 9.1));
        List<Word> words = WordSpread.over(speech, List.of("one", "two", "three", "four", "five", "six", "seven"));
        assertThat(words)
                .allSatisfy(w -> assertThat(speech)
                        .anyMatch(s -> !w.time().start().minus(s.start()).isNegative()
                                && !s.end().minus(w.time().end()).isNegative()));
        assertThat(words).extracting(Word::time).isSorted();
    }

    @Test
    void words_in_no_time_at_all_get_a_moment() {
        assertThat(WordSpread.over(List.of(span(3, 3)), List.of("a", "b")))
                .extracting(Word::time)
                .containsExactly(span(3, 3), span(3, 3));
    }

    private static TimeRange span(double start, double end) {
        return TimeRange.ofSeconds(start, end);
    }
}
