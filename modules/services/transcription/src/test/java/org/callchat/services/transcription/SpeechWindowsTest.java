// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

class SpeechWindowsTest {
    private static final Duration CALL = Duration.ofSeconds(300);
    private static final WindowPolicy POLICY =
            new WindowPolicy(Duration.ofSeconds(3), Duration.ofSeconds(28), Duration.ofMillis(200));

    private final SpeechWindows windows = new SpeechWindows(POLICY, TimeRange::start);

    @Test
    void speech_with_short_pauses_is_one_window_with_a_little_sound_around_it() {
        List<SpeechWindow> found = of(span(10, 12), span(13, 15));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).audio()).isEqualTo(span(9.8, 15.2));
        assertThat(found.get(0).speech()).containsExactly(span(10, 12), span(13, 15));
    }

    @Test
    void a_long_pause_parts_two_windows() {
        assertThat(of(span(10, 12), span(15, 17)))
                .extracting(SpeechWindow::audio)
                .containsExactly(span(9.8, 12.2), span(14.8, 17.2));
    }

    @Test
    void a_window_stays_inside_the_recording() {
        assertThat(of(span(0.1, 5), span(295, 310)))
                .extracting(SpeechWindow::audio)
                .containsExactly(span(0, 5.2), span(294.8, 300));
    }

    @Test
    void a_run_too_long_is_split_at_its_longest_pause_and_no_sound_is_heard_twice() {
        List<SpeechWindow> found = of(span(0, 10), span(10.3, 18), span(18.2, 34));
        assertThat(found)
                .extracting(SpeechWindow::speech)
                .containsExactly(List.of(span(0, 10)), List.of(span(10.3, 18), span(18.2, 34)));
        assertThat(found).extracting(SpeechWindow::audio).containsExactly(span(0, 10.15), span(10.15, 34.2));
    }

    @Test
    void speech_without_a_pause_is_cut_at_its_quietest_moment() {
        SpeechWindows cutting =
                new SpeechWindows(POLICY, stretch -> stretch.end().minusSeconds(1));
        assertThat(cutting.of(List.of(span(0, 60)), CALL))
                .extracting(SpeechWindow::audio)
                .containsExactly(span(0, 27), span(27, 54), span(54, 60.2));
    }

    @Test
    void every_window_is_short_enough_and_all_speech_is_in_exactly_one() {
        List<TimeRange> speech = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> span(i * 1.4, i * 1.4 + 1))
                .toList();
        List<SpeechWindow> found = windows.of(speech, CALL);
        assertThat(found).allMatch(w -> w.audio().lengthSeconds() <= 28.4);
        assertThat(found.stream().flatMap(w -> w.speech().stream())).containsExactlyElementsOf(speech);
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
