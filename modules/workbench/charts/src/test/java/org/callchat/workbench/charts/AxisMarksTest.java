// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisMarksTest {

    @Test
    void a_minute_on_a_thousand_pixels_is_labelled_every_ten_seconds() {
        assertThat(labels(0, 60, 1000)).containsExactly("0:00", "0:10", "0:20", "0:30", "0:40", "0:50", "1:00");
    }

    @Test
    void a_second_is_labelled_in_tenths() {
        assertThat(labels(61, 62, 1000))
                .startsWith("1:01.0", "1:01.1")
                .endsWith("1:02.0")
                .hasSize(11);
    }

    @Test
    void an_hour_is_labelled_every_five_minutes_and_says_its_hours() {
        assertThat(labels(0, 3700, 1200)).startsWith("0:00", "5:00").endsWith("55:00", "1:00:00");
    }

    @Test
    void marks_begin_before_the_left_edge_so_that_its_label_does_not_vanish() {
        assertThat(labels(14, 44, 800).get(0)).isEqualTo("0:10");
    }

    @Test
    void minor_marks_divide_the_step_evenly_and_bear_no_label() {
        List<AxisMark> marks = AxisMarks.of(new TimeScale(TimeRange.ofSeconds(0, 60), 1000), 84);
        assertThat(marks)
                .filteredOn(m -> !m.isMajor())
                .hasSize(6)
                .allMatch(m -> m.time().toMillis() % 10_000 == 5000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 7, 42, 185, 900, 3600, 14_400, 28_800})
    void labels_are_never_closer_than_asked_for_nor_too_few_to_read(double seconds) {
        TimeScale scale = new TimeScale(TimeRange.ofSeconds(0, seconds), 900);
        List<AxisMark> major =
                AxisMarks.of(scale, 84).stream().filter(AxisMark::isMajor).toList();
        for (int i = 1; i < major.size(); i++) {
            assertThat(scale.x(major.get(i).time()) - scale.x(major.get(i - 1).time()))
                    .isBetween(83.9, 300.0);
        }
        assertThat(major).hasSizeBetween(3, 12);
    }

    private static List<String> labels(double from, double to, int width) {
        return AxisMarks.of(new TimeScale(TimeRange.ofSeconds(from, to), width), 84).stream()
                .filter(AxisMark::isMajor)
                .map(AxisMark::label)
                .toList();
    }
}
