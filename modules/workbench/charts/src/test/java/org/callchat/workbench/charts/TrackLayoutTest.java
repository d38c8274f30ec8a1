// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackLayoutTest {

    private final TrackLayout two = new TrackLayout(50, 200, List.of(0.5, 0.5));

    @Test
    void points_belong_to_the_track_they_are_in() {
        assertThat(two.trackAt(49)).isEmpty();
        assertThat(two.trackAt(50)).contains(0);
        assertThat(two.trackAt(149)).contains(0);
        assertThat(two.trackAt(150)).contains(1);
        assertThat(two.trackAt(250)).isEmpty();
    }

    @Test
    void the_divider_is_found_near_its_line_and_nowhere_else() {
        assertThat(two.dividerAt(152)).contains(0);
        assertThat(two.dividerAt(170)).isEmpty();
        assertThat(two.dividerAt(249)).isEmpty();
    }

    @Test
    void a_dragged_divider_gives_to_one_track_what_it_takes_from_the_other() {
        assertThat(two.dividedAt(0, 190).get(0)).isCloseTo(0.7, within(1e-9));
        assertThat(two.dividedAt(0, 190).get(1)).isCloseTo(0.3, within(1e-9));
        assertThat(two.dividedAt(0, 9000).get(0)).isEqualTo(0.85);
        assertThat(two.dividedAt(0, -9000).get(0)).isEqualTo(0.15);
    }

    @Test
    void tracks_fill_the_height_without_gaps_whatever_the_rounding() {
        TrackLayout three = new TrackLayout(0, 100, TrackLayout.equalShares(3));
        assertThat(three.heightOf(0) + three.heightOf(1) + three.heightOf(2)).isEqualTo(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new TrackLayout(0, 10, List.of()));
    }
}
