// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EchoesTest {

    @Test
    void a_phrase_again_in_no_time_is_an_echo() {
        assertThat(texts(said(
                        "Have", 0.3, "a", 0.4, "nice", 0.7, "day.", 1.2, "Have", 1.2, "a", 1.21, "nice", 1.3, "day.",
                        1.4)))
                .containsExactly("Have", "a", "nice", "day.");
    }

    @Test
    void an_echo_may_be_as_long_as_a_window() {
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.addAll(List.of("word" + i, 0.4 * (i + 1)));
        }
        for (int i = 0; i < 40; i++) {
            words.addAll(List.of("word" + i, 16.0));
        }
        assertThat(texts(said(words.toArray()))).hasSize(40);
    }

    @Test
    void the_echo_may_be_the_one_that_got_the_time() {
        assertThat(texts(said("Oops.", 0.02, "oops,", 0.5, "sorry.", 0.9))).containsExactly("Oops.", "sorry.");
    }

    @Test
    void echo_after_echo_goes() {
        assertThat(texts(said("Goodbye.", 0.8, "Goodbye.", 0.8, "Goodbye.", 0.9, "Goodbye.", 0.9)))
                .containsExactly("Goodbye.");
    }

    @Test
    void an_echo_that_was_cut_short_goes_too() {
        assertThat(texts(said(
                        "Please", 0.4, "hold", 0.8, "the", 1.0, "line.", 1.6, "Please", 1.6, "hold", 1.65, "the", 1.7,
                        "l", 1.8)))
                .containsExactly("Please", "hold", "the", "line.");
        assertThat(texts(said(
                        "Please", 0.4, "hold", 0.8, "the", 1.0, "line", 1.6, "now.", 1.9, "Please", 1.9, "hold", 1.92,
                        "the", 1.95, "l", 2.0)))
                .containsExactly("Please", "hold", "the", "line", "now.");
    }

    @Test
    void what_is_said_twice_takes_time_twice() {
        List<HeardWord> words = said("no,", 0.2, "no,", 0.4, "eight", 0.7, "eight", 1.0);
        assertThat(Echoes.removed(words)).isEqualTo(words);
    }

    @Test
    void without_times_nothing_is_known() {
        List<HeardWord> words = List.of(new HeardWord("oops"), new HeardWord("oops"));
        assertThat(Echoes.removed(words)).isEqualTo(words);
    }

    private static List<String> texts(List<HeardWord> words) {
        return Echoes.removed(words).stream().map(HeardWord::text).toList();
    }

    /** Words and where each ends, in turn. */
    private static List<HeardWord> said(Object... wordsAndEnds) {
        List<HeardWord> words = new ArrayList<>();
        Duration from = Duration.ZERO;
        for (int i = 0; i < wordsAndEnds.length; i += 2) {
            Duration to = Duration.ofMillis(Math.round((double) wordsAndEnds[i + 1] * 1000));
            words.add(new HeardWord((String) wordsAndEnds[i], Optional.of(0.9), Optional.of(from), Optional.of(to)));
            from = to;
        }
        return words;
    }
}
