// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void the_same_words_over_and_over_are_a_loop() {
        List<HeardPiece> looping = pieces("All is our body" + " and soul".repeat(40));
        assertThat(Loops.in(looping, 60)).isTrue();
        assertThat(texts(Loops.unrolled(looping))).containsExactly("All is our body and soul");
    }

    @Test
    void the_same_piece_over_and_over_is_a_loop() {
        List<HeardPiece> looping =
                pieces(Stream.generate(() -> " Thank you.").limit(30).toArray(String[]::new));
        assertThat(Loops.in(looping, 60)).isTrue();
        assertThat(texts(Loops.unrolled(looping))).containsExactly("Thank you.");
    }

    @Test
    void more_words_than_anybody_can_say_in_that_time_are_a_loop() {
        assertThat(Loops.in(pieces("Goodbye. Goodbye. Goodbye. Goodbye. Goodbye."), 0.1))
                .isTrue();
    }

    @Test
    void what_people_do_repeat_stays() {
        List<HeardPiece> spoken = pieces("No, no, no, no, no!", "The number is zero zero zero zero one one one one.");
        assertThat(Loops.in(spoken, 8)).isFalse();
        assertThat(texts(Loops.unrolled(spoken))).isEqualTo(texts(spoken));
    }

    @Test
    void nothing_is_no_loop() {
        assertThat(Loops.in(List.of(), 5)).isFalse();
    }

    private static List<HeardPiece> pieces(String... texts) {
        return Stream.of(texts)
                .map(t -> new HeardPiece(
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        SpokenText.words(t.strip()).stream().map(HeardWord::new).toList()))
                .toList();
    }

    private static List<String> texts(List<HeardPiece> pieces) {
        return pieces.stream()
                .map(p -> p.words().stream().map(HeardWord::text).collect(Collectors.joining(" ")))
                .toList();
    }
}
