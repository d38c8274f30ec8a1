// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery.Sort;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;

class QueueColumnTest {
    @Test
    void figures_read_as_people_write_them() {
        OrderPage.Row row = Rows.analysed("N-1", Rows.digest(74.2, 3, 15.42, 10.8, 1));

        assertThat(QueueColumn.LENGTH.text(row)).isEqualTo("1:14");
        assertThat(QueueColumn.SILENCES.text(row)).isEqualTo("3");
        assertThat(QueueColumn.SILENCE_TIME.text(row)).isEqualTo("15.4 s");
        assertThat(QueueColumn.LONGEST.text(row)).isEqualTo("10.8 s");
        assertThat(QueueColumn.KEYWORDS.text(row)).isEqualTo("1");
        assertThat(QueueColumn.STARTED.text(row)).isEqualTo("2025-03-03 09:14");
    }

    @Test
    void what_was_not_measured_is_blank_and_what_was_not_found_is_nought() {
        OrderPage.Row waiting = Rows.pending("N-1");
        OrderPage.Row smooth = Rows.analysed("N-2", Rows.digest(34, 0, 0, 0, 0));

        assertThat(QueueColumn.LONGEST.text(waiting)).isEmpty();
        assertThat(QueueColumn.LONGEST.text(smooth)).isEqualTo("0");
        assertThat(QueueColumn.KEYWORDS.text(smooth)).isEqualTo("0");
    }

    @Test
    void a_failed_order_says_why_and_when_it_is_tried_again() {
        OrderPage.Row row = Rows.failed("N-1", "The line broke.", Rows.NOW);

        assertThat(QueueColumn.MESSAGE.text(row)).startsWith("Next try ").endsWith(". The line broke.");
    }

    @Test
    void every_column_but_the_derived_ones_sorts_at_the_desk() {
        assertThat(Arrays.stream(QueueColumn.values()).flatMap(column -> column.sort().stream()))
                .doesNotHaveDuplicates()
                .contains(Sort.STATE, Sort.ORDER_ID, Sort.AGENT, Sort.STORE, Sort.STARTED, Sort.AUDIO);
    }

    @Test
    void copied_rows_hold_what_is_seen_and_no_phone_number() {
        String line = RowsAsText.line(Rows.row("N-7", OrderState.DEAD));

        assertThat(line.split("\t", -1)).hasSize(QueueColumn.values().length).contains("N-7", "Dead", "Laura Venn");
        assertThat(line).doesNotContain("555");
    }
}
