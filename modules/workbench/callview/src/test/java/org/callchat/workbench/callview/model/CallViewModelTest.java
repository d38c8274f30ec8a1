// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.callchat.workbench.charts.TimelineState;
import org.junit.jupiter.api.Test;

class CallViewModelTest {

    private final CallAnalysis call = Calls.halfMinute();
    private final CallViewModel model = new CallViewModel(call);
    private final List<Silence> silences = call.findings().silences();

    @Test
    void a_selected_silence_is_selected_gone_to_and_in_sight() {
        model.timeline().update(s -> s.withWindow(s.window().showing(TimeRange.ofSeconds(0, 3))));
        model.select(silences.get(1));
        TimelineState state = model.timeline().state();
        assertThat(state.playhead()).isEqualTo(Duration.ofSeconds(13));
        assertThat(model.selectedSilence()).contains(silences.get(1));
        assertThat(state.window().shown().start()).isLessThanOrEqualTo(Duration.ofSeconds(13));
        assertThat(state.window().shown().end()).isGreaterThanOrEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void next_and_previous_walk_the_silences_and_stop_at_the_ends() {
        model.selectNextSilence();
        assertThat(model.selectedSilence()).contains(silences.get(0));
        model.selectNextSilence();
        model.selectNextSilence();
        model.selectNextSilence();
        assertThat(model.selectedSilence()).contains(silences.get(2));
        model.selectPreviousSilence();
        assertThat(model.selectedSilence()).contains(silences.get(1));
        model.selectPreviousSilence();
        model.selectPreviousSilence();
        assertThat(model.selectedSilence()).contains(silences.get(0));
    }

    @Test
    void from_the_middle_of_a_call_next_is_the_next_one_there() {
        model.seek(Duration.ofSeconds(12));
        model.selectNextSilence();
        assertThat(model.selectedSilence()).contains(silences.get(1));
    }

    @Test
    void the_silence_under_the_playhead_is_current_when_none_is_selected() {
        model.seek(Duration.ofSeconds(5));
        assertThat(model.currentSilence()).contains(silences.get(0));
        model.seek(Duration.ofSeconds(12));
        assertThat(model.currentSilence()).isEmpty();
    }

    @Test
    void the_word_under_the_playhead_is_lit_and_goes_out_after_a_moment() {
        model.seek(Duration.ofMillis(1800));
        assertThat(model.litWords()).extracting(p -> model.word(p).text()).containsExactly("me");
        model.seek(Duration.ofMillis(20_100));
        assertThat(model.litWords()).extracting(p -> model.word(p).text()).containsExactly("Sorry.");
        model.seek(Duration.ofMillis(20_400));
        assertThat(model.litWords()).isEmpty();
    }

    @Test
    void in_a_silence_no_word_is_lit() {
        model.seek(Duration.ofMillis(4100));
        assertThat(model.litWords()).isEmpty();
    }

    @Test
    void the_nearest_silence_is_the_last_that_began() {
        assertThat(model.nearestSilence()).contains(silences.get(0));
        model.seek(Duration.ofSeconds(12));
        assertThat(model.nearestSilence()).contains(silences.get(0));
        model.seek(Duration.ofSeconds(17));
        assertThat(model.nearestSilence()).contains(silences.get(1));
    }

    @Test
    void both_speakers_words_are_lit_when_they_speak_at_once() {
        CallViewModel both = new CallViewModel(Calls.call(
                Duration.ofSeconds(10), List.of(Calls.said(0, 1, 5, "one"), Calls.said(1, 2, 4, "two")), List.of()));
        both.seek(Duration.ofSeconds(3));
        assertThat(both.litWords()).extracting(p -> both.word(p).text()).containsExactly("one", "two");
    }

    @Test
    void words_that_begin_in_the_selection_are_selected() {
        model.timeline().update(s -> s.withSelection(Optional.of(TimeRange.ofSeconds(3, 12.5))));
        assertThat(model.selectedWords())
                .extracting(p -> model.word(p).text())
                .containsExactly("that", "All", "right.");
    }

    @Test
    void seeking_out_of_sight_turns_the_page() {
        model.timeline().update(s -> s.withWindow(s.window().showing(TimeRange.ofSeconds(0, 5))));
        model.seek(Duration.ofSeconds(20));
        assertThat(model.timeline().state().window().shown().contains(Duration.ofSeconds(20)))
                .isTrue();
    }

    @Test
    void steps_stop_at_the_ends_of_the_call() {
        model.step(Duration.ofSeconds(-5));
        assertThat(model.timeline().state().playhead()).isZero();
        model.step(Duration.ofMinutes(5));
        assertThat(model.timeline().state().playhead()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void zoom_keeps_the_playhead_in_place_and_selection_fills_the_window() {
        model.seek(Duration.ofSeconds(15));
        model.zoomIn();
        assertThat(model.timeline().state().window().shown().lengthSeconds()).isLessThan(30);
        model.select(silences.get(0));
        model.zoomToSelection();
        assertThat(model.timeline().state().window().shown()).isEqualTo(TimeRange.ofSeconds(4, 10));
        model.showAll();
        assertThat(model.timeline().state().window().isWhole()).isTrue();
    }

    @Test
    void a_call_without_recording_or_silences_still_has_a_timeline() {
        CallViewModel bare = new CallViewModel(CallAnalysis.failed(call.call(), List.of()));
        bare.selectNextSilence();
        bare.zoomToSelection();
        assertThat(bare.lines()).isEmpty();
        assertThat(bare.selectedSilence()).isEmpty();
    }

    @Test
    void ten_thousand_words_are_found_by_time() {
        List<org.callchat.api.model.Segment> segments = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(i -> Calls.said(i % 2, i * 3.6, i * 3.6 + 3.5, "a b c d e f g h i j"))
                .toList();
        CallViewModel hour = new CallViewModel(Calls.call(Duration.ofHours(1), segments, List.of()));
        hour.seek(Duration.ofSeconds(1800));
        assertThat(hour.litWords()).contains(new WordPlace(500, 0));
        assertThat(hour.lines()).hasSize(1000);
        Word last = hour.word(new WordPlace(999, 9));
        assertThat(last.text()).isEqualTo("j");
    }
}
