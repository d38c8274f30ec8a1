// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

class HeardSegmentsTest {
    private static final SpeechWindow WINDOW =
            new SpeechWindow(span(99.8, 110.2), List.of(span(100, 103), span(105, 110)));

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
    void a_piece_without_words_is_dropped() {
        assertThat(of(piece(0, 1, " [BLANK_AUDIO]"), piece(1, 2, " ."))).isEmpty();
    }

    private static List<Segment> of(SpeechModel.Piece... pieces) {
        return HeardSegments.of(WINDOW, Optional.of(1), List.of(pieces));
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
