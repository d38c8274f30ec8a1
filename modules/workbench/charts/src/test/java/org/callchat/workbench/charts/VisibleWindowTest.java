// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

class VisibleWindowTest {

    private final VisibleWindow minute = VisibleWindow.whole(Duration.ofSeconds(60));

    @Test
    void zoom_keeps_the_time_under_the_pointer_where_it_is() {
        Duration anchor = Duration.ofSeconds(45);
        VisibleWindow closer = minute.zoomed(2.5, anchor);
        double before = new TimeScale(minute.shown(), 800).x(anchor);
        double after = new TimeScale(closer.shown(), 800).x(anchor);
        assertThat(after).isCloseTo(before, within(0.01));
        assertThat(closer.shown().lengthSeconds()).isCloseTo(24, within(1e-6));
    }

    @Test
    void zooming_in_and_out_again_comes_back() {
        Duration anchor = Duration.ofSeconds(12);
        assertThat(minute.zoomed(4, anchor).zoomed(0.25, anchor)).isEqualTo(minute);
    }

    @Test
    void no_zoom_goes_beyond_the_call_or_closer_than_the_shortest_window() {
        assertThat(minute.zoomed(0.001, Duration.ZERO).isWhole()).isTrue();
        assertThat(minute.zoomed(1e9, Duration.ofSeconds(30)).shown().length()).isEqualTo(VisibleWindow.SHORTEST);
        assertThat(VisibleWindow.whole(Duration.ofMillis(20))
                        .zoomed(10, Duration.ZERO)
                        .isWhole())
                .isTrue();
    }

    @Test
    void moving_stops_at_the_ends_of_the_call() {
        VisibleWindow tenSeconds = minute.showing(TimeRange.ofSeconds(20, 30));
        assertThat(tenSeconds.moved(Duration.ofSeconds(-90)).shown()).isEqualTo(TimeRange.ofSeconds(0, 10));
        assertThat(tenSeconds.moved(Duration.ofSeconds(90)).shown()).isEqualTo(TimeRange.ofSeconds(50, 60));
        assertThat(tenSeconds.moved(Duration.ofSeconds(5)).shown()).isEqualTo(TimeRange.ofSeconds(25, 35));
    }

    @Test
    void a_time_in_sight_moves_nothing_and_one_out_of_sight_turns_the_page() {
        VisibleWindow tenSeconds = minute.showing(TimeRange.ofSeconds(20, 30));
        assertThat(tenSeconds.revealing(Duration.ofSeconds(29))).isSameAs(tenSeconds);
        assertThat(tenSeconds.revealing(Duration.ofSeconds(30)).shown()).isEqualTo(TimeRange.ofSeconds(29, 39));
    }

    @Test
    void a_span_longer_than_the_window_is_shown_whole_with_room_around_it() {
        VisibleWindow tenSeconds = minute.showing(TimeRange.ofSeconds(20, 30));
        TimeRange shown = tenSeconds.revealing(TimeRange.ofSeconds(32, 48)).shown();
        assertThat(shown).isEqualTo(TimeRange.ofSeconds(28, 52));
    }

    @Test
    void a_call_of_no_length_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleWindow.whole(Duration.ZERO))
                .withMessageContaining("nothing to show");
        assertThatIllegalArgumentException().isThrownBy(() -> minute.zoomed(0, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> minute.zoomed(Double.NaN, Duration.ZERO));
    }
}
