// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callchat.api.model.OrderQuery.Sort;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;

class OrderFilterTest {
    @Test
    void a_heading_sorts_up_then_down_then_as_the_queue_stands() {
        OrderFilter up = OrderFilter.ALL.sortedBy(Sort.AGENT);
        OrderFilter down = up.sortedBy(Sort.AGENT);

        assertThat(up.sort()).isEqualTo(Sort.AGENT);
        assertThat(up.ascending()).isTrue();
        assertThat(down.ascending()).isFalse();
        assertThat(down.sortedBy(Sort.AGENT)).isEqualTo(OrderFilter.ALL);
    }

    @Test
    void a_state_goes_in_and_out() {
        OrderFilter dead = OrderFilter.ALL.toggled(OrderState.DEAD);

        assertThat(dead.states()).containsExactly(OrderState.DEAD);
        assertThat(dead.toggled(OrderState.DEAD)).isEqualTo(OrderFilter.ALL);
    }

    @Test
    void blank_text_asks_for_everything() {
        assertThat(OrderFilter.ALL.withText("  ").query(0, 10).text()).isEmpty();
        assertThat(OrderFilter.ALL.withText(" venn ").query(0, 10).text()).isEqualTo(Optional.of("venn"));
    }

    @Test
    void clearing_keeps_the_sorting() {
        OrderFilter narrow = OrderFilter.ALL.sortedBy(Sort.STORE).withText("x").toggled(OrderState.DEAD);

        assertThat(narrow.cleared()).isEqualTo(OrderFilter.ALL.sortedBy(Sort.STORE));
        assertThat(narrow.showsEverything()).isFalse();
    }
}
