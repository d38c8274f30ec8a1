// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void spans_that_overlap_touch_or_are_empty_become_one_set() {
        assertThat(spans(4, 6, 1, 2, 2, 3, 5, 7, 8, 8)).isEqualTo(spans(1, 3, 4, 7));
        assertThat(spans(1, 9, 2, 3)).isEqualTo(spans(1, 9));
    }

    @Test
    void complement_has_the_edges_and_the_gaps() {
        assertThat(spans(1, 3, 4, 7).complement(TEN)).isEqualTo(spans(0, 1, 3, 4, 7, 10));
        assertThat(Spans.NONE.complement(TEN)).isEqualTo(spans(0, 10));
        assertThat(spans(0, 10).complement(TEN)).isEqualTo(Spans.NONE);
        assertThat(Spans.NONE.complement(Duration.ZERO)).isEqualTo(Spans.NONE);
    }

    @Test
    void complement_ends_with_the_recording_even_if_a_span_does_not() {
        assertThat(spans(1, 2, 9, 12).complement(TEN)).isEqualTo(spans(0, 1, 2, 9));
        assertThat(spans(1, 2, 11, 12).complement(TEN)).isEqualTo(spans(0, 1, 2, 10));
    }

    @Test
    void union_and_intersection_are_those_of_sets() {
        Spans one = spans(0, 2, 4, 8);
        Spans two = spans(1, 5, 7, 9);
        assertThat(one.union(two)).isEqualTo(spans(0, 9));
        assertThat(one.intersection(two)).isEqualTo(spans(1, 2, 4, 5, 7, 8));
        assertThat(one.intersection(spans(2, 4))).isEqualTo(Spans.NONE);
    }

    @Test
    void the_part_within_a_range_is_cut_at_its_ends() {
        Spans spans = spans(0, 2, 4, 6, 8, 9);
        assertThat(spans.within(TimeRange.ofSeconds(1, 5))).isEqualTo(spans(1, 2, 4, 5));
        assertThat(spans.within(TimeRange.ofSeconds(4, 6))).isEqualTo(spans(4, 6));
        assertThat(spans.within(TimeRange.ofSeconds(2, 4))).isEqualTo(Spans.NONE);
        assertThat(spans.within(TimeRange.ofSeconds(5, 10))).isEqualTo(spans(5, 6, 8, 9));
        assertThat(spans.within(TimeRange.ofSeconds(1, 1))).isEqualTo(Spans.NONE);
        assertThat(Spans.NONE.within(TimeRange.ofSeconds(0, 1))).isEqualTo(Spans.NONE);
    }

    @Test
    void only_gaps_shorter_than_the_given_one_are_bridged() {
        assertThat(spans(0, 1, 2, 3, 5, 6).bridging(Duration.ofSeconds(2))).isEqualTo(spans(0, 3, 5, 6));
        assertThat(spans(0, 1, 2, 3).bridging(Duration.ofSeconds(1))).isEqualTo(spans(0, 1, 2, 3));
    }

    @Test
    void total_is_the_sum_of_the_lengths() {
        assertThat(spans(0, 1, 2, 5).total()).isEqualTo(Duration.ofSeconds(4));
        assertThat(Spans.NONE.total()).isZero();
    }

    @Test
    void speech_of_anyone_is_the_union_of_the_channels() {
        SpeechActivity speech = new SpeechActivity(
                TEN, List.of(spans(0, 2, 6, 8).ranges(), spans(1, 4).ranges()));
        assertThat(Spans.ofSpeech(speech)).isEqualTo(spans(0, 4, 6, 8));
    }

    @Test
    void spans_out_of_order_or_touching_or_empty_are_refused() {
        assertThatThrownBy(() -> new Spans(List.of(TimeRange.ofSeconds(3, 4), TimeRange.ofSeconds(1, 2))))
                .hasMessageContaining("in order and apart");
        assertThatThrownBy(() -> new Spans(List.of(TimeRange.ofSeconds(1, 2), TimeRange.ofSeconds(2, 3))))
                .hasMessageContaining("in order and apart");
        assertThatThrownBy(() -> new Spans(List.of(TimeRange.ofSeconds(1, 1))))
                .hasMessageContaining("longer than nothing");
    }

    private static Spans spans(int... startsAndEnds) {
        return Spans.of(java.util.stream.IntStream.range(0, startsAndEnds.length / 2)
                .mapToObj(i -> TimeRange.ofSeconds(startsAndEnds[2 * i], startsAndEnds[2 * i + 1]))
                .toList());
    }
}
