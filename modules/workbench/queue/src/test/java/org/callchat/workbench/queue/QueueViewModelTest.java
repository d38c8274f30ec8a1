// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderQuery.Sort;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
    private final FakeDesk desk = new FakeDesk();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Boolean> changes = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final QueueViewModel queue = new QueueViewModel(desk, background::add, Runnable::run, new QueueListener() {
        @Override
        public void changed(boolean other) {
            changes.add(other);
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }
    });

    @Test
    void only_the_visible_part_of_a_long_queue_is_loaded() {
        calls(100_000);

        open();
        scrollTo(50_000);

        assertThat(queue.total()).isEqualTo(100_000);
        assertThat(shown(50_000)).contains("N-50000");
        assertThat(queue.row(20_000)).isEmpty();
        assertThat(desk.queries).hasSizeLessThanOrEqualTo(3).allMatch(query -> query.limit() == PageCache.PAGE);
    }

    @Test
    void nothing_is_loaded_on_the_thread_that_asks() {
        calls(10);

        queue.start();

        assertThat(desk.queries).isEmpty();
        assertThat(queue.row(0)).isEmpty();
    }

    @Test
    void rows_stay_on_the_screen_while_they_are_loaded_again() {
        calls(3);
        open();

        desk.rows.set(0, Rows.row("N-0", OrderState.COMPLETED));
        desk.change();

        assertThat(queue.row(0).orElseThrow().order().state()).isEqualTo(OrderState.PENDING);
        work();
        assertThat(queue.row(0).orElseThrow().order().state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void many_changes_during_a_refresh_cause_one_more() {
        calls(3);
        open();
        desk.queries.clear();

        desk.change();
        desk.change();
        desk.change();
        work();

        assertThat(desk.queries).hasSize(2);
    }

    @Test
    void a_selection_stays_with_its_orders_when_rows_move() {
        calls(5);
        open();
        queue.select(List.of(1, 3));

        desk.rows.add(0, Rows.pending("N-new"));
        desk.change();
        work();

        assertThat(queue.selection().rows()).containsExactly(2, 4);
    }

    @Test
    void a_selection_beyond_the_end_shrinks_with_the_queue() {
        calls(500);
        open();
        queue.select(IntStream.range(0, 500).boxed().toList());

        desk.rows.subList(200, 500).clear();
        desk.change();
        work();

        assertThat(queue.selection().rows()).hasSize(200);
    }

    @Test
    void sorting_is_done_by_the_desk_over_all_rows() {
        calls(300);
        open();

        queue.filter(filter -> filter.sortedBy(Sort.ORDER_ID).sortedBy(Sort.ORDER_ID));
        work();

        assertThat(desk.queries.get(desk.queries.size() - 1).sort()).isEqualTo(Sort.ORDER_ID);
        assertThat(shown(0)).contains("N-99");
        assertThat(changes).endsWith(true);
    }

    @Test
    void an_answer_to_an_older_filter_is_not_shown() {
        calls(3);
        desk.add(Rows.row("F-1", OrderState.DEAD));
        open();

        queue.filter(filter -> filter.withText("N-"));
        queue.filter(filter -> filter.withText("F-"));
        work();

        assertThat(queue.total()).isEqualTo(1);
        assertThat(shown(0)).contains("F-1");
    }

    @Test
    void a_state_chip_narrows_the_rows_and_keeps_the_counts_of_all() {
        calls(3);
        desk.add(Rows.row("D-1", OrderState.DEAD));
        open();

        queue.filter(filter -> filter.toggled(OrderState.DEAD));
        work();

        assertThat(queue.total()).isEqualTo(1);
        assertThat(queue.status().orElseThrow().count(OrderState.PENDING)).isEqualTo(3);
    }

    @Test
    void a_move_is_made_with_those_selected_orders_it_suits() {
        desk.add(Rows.row("A", OrderState.DEAD), Rows.row("B", OrderState.COMPLETED), Rows.row("C", OrderState.FAILED));
        open();
        queue.select(List.of(0, 1, 2));
        List<Integer> moved = new ArrayList<>();

        queue.move(QueueMove.RETRY, moved::add);
        work();

        assertThat(desk.retried).extracting(id -> id.value()).containsExactly("A", "C");
        assertThat(moved).containsExactly(2);
    }

    @Test
    void a_move_reaches_rows_that_were_never_loaded() {
        calls(2_500);
        open();
        queue.select(IntStream.range(0, 2_500).boxed().toList());

        queue.move(QueueMove.CANCEL, moved -> {});
        work();

        assertThat(desk.cancelled).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void moves_that_suit_nothing_selected_are_not_offered() {
        desk.add(Rows.row("A", OrderState.COMPLETED));
        open();
        assertThat(queue.allows(QueueMove.ANALYSE_AGAIN)).isFalse();

        queue.select(List.of(0));

        assertThat(queue.allows(QueueMove.ANALYSE_AGAIN)).isTrue();
        assertThat(queue.allows(QueueMove.PAUSE)).isFalse();
    }

    @Test
    void a_failure_is_told_and_leaves_what_was_shown() {
        calls(3);
        open();

        desk.breakDown();
        desk.change();
        work();

        assertThat(failures).singleElement().isInstanceOf(CallFailure.class);
        assertThat(shown(0)).contains("N-0");
    }

    @Test
    void a_closed_window_no_longer_listens() {
        open();

        queue.close();

        assertThat(desk.listeners()).isZero();
    }

    private void calls(int number) {
        IntStream.range(0, number).forEach(i -> desk.rows.add(Rows.pending("N-" + i)));
    }

    private void open() {
        queue.start();
        work();
        queue.show(0, 30);
        work();
    }

    private void scrollTo(int row) {
        queue.show(row, row + 30);
        work();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Optional<String> shown(int row) {
        return queue.row(row).map(r -> r.order().id().value());
    }
}
