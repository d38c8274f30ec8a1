// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

class SpeechWindowsTest {
    private static final Duration CALL = Duration.ofSeconds(300);
    private static final WindowPolicy POLICY = new WindowPolicy(Duration.ofSeconds(28), Duration.ofMillis(500), 0);

    private final SpeechWindows windows = new SpeechWindows(POLICY, TimeRange::start);

    @Test
    void short_pauses_are_heard_as_they_are_and_long_ones_shortened() {
        List<SpeechWindow> found = of(span(10, 12), span(12.8, 15), span(20, 21));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).pieces()).containsExactly(span(9.5, 15.5), span(19.5, 21.5));
        assertThat(found.get(0).speech()).containsExactly(span(10, 12), span(12.8, 15), span(20, 21));
    }

    @Test
    void a_moment_of_a_window_is_found_again_in_the_recording() {
        SpeechWindow window = of(span(10, 12), span(20, 21)).get(0);
        assertThat(window.length()).isEqualTo(Duration.ofSeconds(5));
        assertThat(List.of(0.0, 2.9, 3.0, 4.0, 9.0))
                .extracting(s -> window.inRecording(Duration.ofMillis(Math.round(s * 1000))))
                .extracting(d -> d.toMillis() / 1000.0)
                .containsExactly(9.5, 12.4, 19.5, 20.5, 21.5);
    }

    @Test
    void a_window_stays_inside_the_recording() {
        assertThat(of(span(0.1, 5), span(295, 310)))
                .flatExtracting(SpeechWindow::pieces)
                .containsExactly(span(0, 5.5), span(294.5, 300));
    }

    @Test
    void a_full_window_is_followed_by_the_next_and_no_sound_is_heard_twice() {
        List<SpeechWindow> found = of(span(1, 10), span(10.3, 18), span(18.2, 34));
        assertThat(found)
                .extracting(SpeechWindow::pieces)
                .containsExactly(List.of(span(0.5, 18.1)), List.of(span(18.1, 34.5)));
        assertThat(found)
                .extracting(SpeechWindow::speech)
                .containsExactly(List.of(span(1, 10), span(10.3, 18)), List.of(span(18.2, 34)));
    }

    @Test
    void speech_without_a_pause_is_cut_at_its_quietest_moment() {
        SpeechWindows cutting =
                new SpeechWindows(POLICY, stretch -> stretch.end().minusSeconds(1));
        assertThat(cutting.of(List.of(span(0, 60)), CALL))
                .flatExtracting(SpeechWindow::pieces)
                .containsExactly(span(0, 26), span(26, 52), span(52, 60.5));
    }

    @Test
    void every_window_is_short_enough_and_all_speech_is_in_exactly_one() {
        List<TimeRange> speech = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> span(i * 1.4, i * 1.4 + 1))
                .toList();
        List<SpeechWindow> found = windows.of(speech, CALL);
        assertThat(found).allMatch(w -> w.seconds() <= 28);
        assertThat(found.stream().flatMap(w -> w.speech().stream())).containsExactlyElementsOf(speech);
    }

    @Test
    void a_whole_channel_is_one_window_however_long() {
        assertThat(SpeechWindows.whole(CALL))
                .singleElement()
                .isEqualTo(new SpeechWindow(List.of(span(0, 300)), List.of(span(0, 300))));
    }

    @Test
    void a_channel_without_speech_has_no_window() {
        assertThat(of()).isEmpty();
    }

    @Test
    void speech_said_to_lie_behind_the_end_is_left_out() {
        assertThat(of(span(301, 302))).isEmpty();
    }

    private List<SpeechWindow> of(TimeRange... speech) {
        return windows.of(List.of(speech), CALL);
    }

    private static TimeRange span(double start, double end) {
        return TimeRange.ofSeconds(start, end);
    }
}
