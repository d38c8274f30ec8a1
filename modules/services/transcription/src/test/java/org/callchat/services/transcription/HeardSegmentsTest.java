// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.callchat.services.transcription.whisper.Passage.Token;
import org.junit.jupiter.api.Test;

class HeardSegmentsTest {
    private static final SpeechWindow WINDOW =
            new SpeechWindow(List.of(span(99.8, 110.2)), List.of(span(100, 103), span(105, 110)));

    /** The same, heard with the pause shortened to one second: the second span starts at 4.2. */
    private static final SpeechWindow SHORTENED =
            new SpeechWindow(List.of(span(99.8, 103.5), span(104.5, 110.2)), List.of(span(100, 103), span(105, 110)));

    @Test
    void a_piece_is_moved_to_the_time_of_the_recording() {
        assertThat(of(piece(0.5, 2.2, " Hello."))).extracting(Segment::time).containsExactly(span(100.3, 102));
    }

    @Test
    void a_piece_is_narrowed_to_the_speech_under_it() {
        List<Segment> segments = of(piece(0, 4.5, " One two."), piece(4.5, 30, " Three four."));
        assertThat(segments).extracting(Segment::time).containsExactly(span(100, 103), span(105, 110));
        assertThat(segments).extracting(s -> s.words().size()).containsExactly(2, 2);
    }

    @Test
    void a_piece_over_a_pause_goes_to_the_nearest_speech() {
        assertThat(of(piece(3.4, 4, " Oops."))).extracting(Segment::time).containsExactly(span(100, 103));
        assertThat(of(piece(20, 22, " Oops."))).extracting(Segment::time).containsExactly(span(105, 110));
    }

    @Test
    void a_piece_that_ends_before_it_starts_is_kept() {
        assertThat(of(piece(2, 1, " Oops."))).extracting(Segment::text).containsExactly("Oops.");
    }

    @Test
    void a_piece_over_a_pause_becomes_two_segments() {
        List<Segment> segments = of(piece(0, 30, " One two three four five six."));
        assertThat(segments).extracting(Segment::text).containsExactly("One two", "three four five six.");
        assertThat(segments).extracting(Segment::time).containsExactly(span(100, 102.207), span(105, 110));
    }

    @Test
    void words_lie_where_the_model_listened_and_never_in_a_pause() {
        List<Segment> segments = of(
                SHORTENED,
                new SpeechModel.Piece(
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        " Oh no. Fine.",
                        List.of(
                                token(" Oh", 0.5, 1),
                                token(" no", 0.9, 4.1),
                                token(".", 0.7, 4.1),
                                token(" Fi", 0.6, 5),
                                token("ne.", 0.8, 9))));
        assertThat(segments).extracting(Segment::text).containsExactly("Oh no.", "Fine.");
        assertThat(segments.get(0).words()).extracting(Word::time).containsExactly(span(100, 100.8), span(100.8, 103));
        assertThat(segments.get(1).words()).extracting(Word::time).containsExactly(span(105, 109.8));
        assertThat(segments.get(1).words())
                .singleElement()
                .satisfies(w -> assertThat(w.confidence())
                        .hasValueSatisfying(c -> assertThat(c).isCloseTo(0.7, within(1e-9))))
                .matches(w -> w.timing() == Word.Timing.ALIGNED && !w.suspect());
    }

    @Test
    void the_last_word_of_a_sentence_stays_before_the_pause() {
        List<Segment> segments = of(
                SHORTENED,
                new SpeechModel.Piece(
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        " Spell that, please? Well",
                        List.of(
                                token(" Spell", 0.9, 2),
                                token(" that,", 0.9, 3.1),
                                token(" please?", 0.9, 5.2),
                                token(" Well", 0.9, 6))));
        assertThat(segments).extracting(Segment::text).containsExactly("Spell that, please?", "Well");
    }

    @Test
    void what_is_said_after_a_pause_stays_behind_it() {
        List<Segment> hesitating = of(
                SHORTENED,
                new SpeechModel.Piece(
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        " The number is five.",
                        List.of(
                                token(" The", 0.9, 1),
                                token(" number", 0.9, 2),
                                token(" is", 0.9, 3.9),
                                token(" five.", 0.9, 5.2))));
        assertThat(hesitating).extracting(Segment::text).containsExactly("The number is", "five.");
        List<Segment> twoSentences = of(
                SHORTENED,
                new SpeechModel.Piece(
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        " Done. Oops.",
                        List.of(token(" Done.", 0.9, 3.3), token(" Oops.", 0.9, 5.2))));
        assertThat(twoSentences).extracting(Segment::text).containsExactly("Done.", "Oops.");
    }

    @Test
    void a_word_heard_where_nobody_speaks_is_suspect() {
        List<Segment> segments = of(
                WINDOW,
                new SpeechModel.Piece(
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        " Yes. Thank you.",
                        List.of(token(" Yes.", 0.9, 3.7), token(" Thank", 0.2, 4.4), token(" you.", 0.2, 4.6))));
        assertThat(segments.stream().flatMap(s -> s.words().stream()))
                .extracting(Word::suspect)
                .containsExactly(false, true, true);
    }

    @Test
    void a_piece_without_words_is_dropped() {
        assertThat(of(piece(0, 1, " [BLANK_AUDIO]"), piece(1, 2, " ."))).isEmpty();
    }

    private static List<Segment> of(SpeechModel.Piece... pieces) {
        return of(WINDOW, pieces);
    }

    private static List<Segment> of(SpeechWindow window, SpeechModel.Piece... pieces) {
        return HeardSegments.of(window, Optional.of(1), HeardPiece.of(List.of(pieces)));
    }

    private static Token token(String text, double probability, double at) {
        return new Token(text, probability, Optional.of(millis(at)));
    }

    private static SpeechModel.Piece piece(double start, double end, String text) {
        return new SpeechModel.Piece(millis(start), millis(end), text);
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static TimeRange span(double start, double end) {
        return TimeRange.ofSeconds(start, end);
    }
}
