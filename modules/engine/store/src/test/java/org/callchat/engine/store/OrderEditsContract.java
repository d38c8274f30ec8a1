// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;
import static org.callchat.engine.store.Examples.orders;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderChange;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How any store lets people change orders, and take it back. */
abstract class OrderEditsContract extends StoreFixture {

    static Stream<OrderEdit> edits() {
        return Stream.of(
                new OrderEdit.Pause(),
                new OrderEdit.Resume(),
                new OrderEdit.Retry(),
                new OrderEdit.Cancel(),
                new OrderEdit.Delete(),
                new OrderEdit.Prioritise(1),
                new OrderEdit.MoveToTop(),
                new OrderEdit.MoveToEnd());
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_changes_the_orders_that_allow_it_and_undo_puts_them_back(OrderEdit edit) {
        for (OrderState state : OrderState.values()) {
            bring(state.id(), state);
        }
        List<String> before = seen();

        OrderEdits.Made made =
                make(edit, "pending", "processing", "completed", "failed", "dead", "paused", "cancelled");

        assertThat(made.orders())
                .containsExactlyInAnyOrderElementsOf(
                        edit.from().stream().map(s -> id(s.id())).toList());
        assertThat(made.change().orders()).isEqualTo(edit.from().size());
        assertThat(store.edits().undo(made.change().id(), NOON)).isPresent();
        List<String> expected = edit instanceof OrderEdit.Cancel
                ? before.stream().map(o -> o.replace("PROCESSING", "PENDING")).toList()
                : before;
        assertThat(seen()).containsExactlyElementsOf(expected);
    }

    @Test
    void a_change_is_taken_back_once() {
        bring("A", OrderState.PENDING);
        OrderChange change = make(new OrderEdit.Pause(), "A").change();

        assertThat(store.edits().undo(change.id(), NOON)).isPresent();
        assertThat(store.edits().undo(change.id(), NOON)).isEmpty();
        assertThat(store.edits().undo(4711, NOON)).isEmpty();
        assertThat(store.edits().latest(5)).singleElement().satisfies(c -> {
            assertThat(c.undoneAt()).contains(NOON);
            assertThat(c.who()).isEqualTo("ada");
            assertThat(c.what()).isEqualTo("pause");
        });
    }

    @Test
    void what_moved_since_is_not_taken_back() {
        store.add(List.of(order("A"), order("B")), NOON);
        OrderChange change = make(new OrderEdit.Prioritise(1), "A", "B").change();
        store.claim(id("A"), NOON);

        OrderEdits.Made undone = store.edits().undo(change.id(), NOON).orElseThrow();

        assertThat(undone.orders()).containsExactly(id("B"));
        assertThat(state("A")).isEqualTo(OrderState.PROCESSING);
        assertThat(store.order(id("A")).orElseThrow().priority()).isEqualTo(1);
        assertThat(store.order(id("B")).orElseThrow().priority()).isEqualTo(3);
    }

    @Test
    void a_whole_filter_is_changed_at_once() {
        store.add(orders(30), NOON);
        store.add(List.of(order("other")), NOON);
        OrderQuery filter = new OrderQuery(
                Set.of(OrderState.PENDING), Optional.of("othe"), Optional.empty(), OrderQuery.Sort.AGENT, true, 0, 1);

        OrderEdits.Made one =
                store.edits().make(new OrderSelection.Matching(filter), new OrderEdit.Pause(), "ada", NOON);
        OrderEdits.Made all = store.edits()
                .make(new OrderSelection.Matching(OrderQuery.first(1)), new OrderEdit.Pause(), "ada", NOON);

        assertThat(one.orders()).containsExactly(id("other"));
        assertThat(all.orders()).hasSize(30);
    }

    @Test
    void what_is_deleted_is_seen_nowhere() {
        bring("A", OrderState.COMPLETED);
        bring("B", OrderState.PENDING);

        make(new OrderEdit.Delete(), "A");

        assertThat(store.order(id("A"))).isEmpty();
        assertThat(store.orders(OrderQuery.first(10)).total()).isEqualTo(1);
        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 0L);
        assertThat(store.findings(Optional.empty())).isEmpty();
        assertThat(store.summary(Optional.empty(), "all", NOON, java.util.Map.of())
                        .silences())
                .isZero();
        store.forEachCall(
                Optional.empty(), call -> assertThat(call.order().id()).isEqualTo(id("B")));
    }

    @Test
    void what_is_deleted_may_be_added_again_as_something_new() {
        bring("A", OrderState.COMPLETED);
        OrderChange change = make(new OrderEdit.Delete(), "A").change();

        assertThat(store.add(List.of(order("A")), NOON).added()).containsExactly(id("A"));

        assertThat(state("A")).isEqualTo(OrderState.PENDING);
        assertThat(store.analysis(id("A"))).isEmpty();
        assertThat(store.edits().undo(change.id(), NOON).orElseThrow().orders()).isEmpty();
    }

    @Test
    void deleted_orders_go_for_good_after_a_while() {
        bring("A", OrderState.DEAD);
        bring("B", OrderState.COMPLETED);
        make(new OrderEdit.Delete(), "A", "B");

        assertThat(store.edits().purge(NOON, Set.of())).isZero();
        assertThat(store.edits().purge(NOON.plusSeconds(1), Set.of())).isEqualTo(2);
        assertThat(store.failures(id("A"))).isEmpty();
    }

    @Test
    void urgent_orders_come_first() {
        store.add(List.of(order("A"), order("B"), order("C")), NOON);

        make(new OrderEdit.Prioritise(1), "C");

        assertThat(queue()).containsExactly("C", "A", "B");
    }

    @Test
    void orders_are_put_before_another_and_keep_their_order() {
        store.add(List.of(order("A"), order("B"), order("C"), order("D"), order("E")), NOON);

        OrderEdits.Made made = make(new OrderEdit.MoveBefore(id("B")), "E", "D");

        assertThat(queue()).containsExactly("A", "D", "E", "B", "C");
        store.edits().undo(made.change().id(), NOON);
        assertThat(queue()).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void orders_take_the_priority_of_the_place_they_are_put_to() {
        store.add(List.of(order("A"), order("B"), order("C")), NOON);
        make(new OrderEdit.Prioritise(1), "C");

        make(new OrderEdit.MoveBefore(id("C")), "B", "C");

        assertThat(queue()).containsExactly("B", "C", "A");
        assertThat(store.order(id("B")).orElseThrow().priority()).isEqualTo(1);
    }

    @Test
    void there_is_always_room_between_two_orders_and_undo_finds_every_place_again() {
        store.add(orders(10), NOON);
        List<String> before = queue();
        String place = before.get(5);
        List<Long> changes = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String last = queue().get(9);
            if (!last.equals(place)) {
                changes.add(
                        make(new OrderEdit.MoveBefore(id(place)), last).change().id());
                assertThat(queue().indexOf(place) - 1).isEqualTo(queue().indexOf(last));
            } else {
                changes.add(make(new OrderEdit.MoveToTop(), last).change().id());
                assertThat(queue().get(0)).isEqualTo(last);
            }
        }

        for (int i = changes.size() - 1; i >= 0; i--) {
            store.edits().undo(changes.get(i), NOON);
        }
        assertThat(queue())
                .containsExactlyElementsOf(before.stream()
                        .sorted(java.util.Comparator.comparing(queue()::indexOf))
                        .toList());
    }

    @Test
    void nothing_is_put_before_an_order_that_does_not_wait() {
        bring("done", OrderState.COMPLETED);
        bring("A", OrderState.PENDING);

        assertThatExceptionOfType(CallFailure.class)
                .isThrownBy(() -> make(new OrderEdit.MoveBefore(id("done")), "A"))
                .withMessageContaining("done");
        assertThat(store.edits().latest(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void a_batch_knows_how_its_orders_stand(OrderState state) {
        store.batches().note("batch", "ada", "folder", new Batch.Asked(1, 2, 0, 1), NOON);
        store.batches().note("batch", "bob", "folder", new Batch.Asked(1, 0, 3, 0), NOON.plusSeconds(5));
        store.add(List.of(order(Examples.knownCall("A"), "batch"), order("B")), NOON);
        bringOn("A", state);

        Batch batch = store.batches().named("batch").orElseThrow();

        assertThat(batch.asked()).isEqualTo(new Batch.Asked(2, 2, 3, 1));
        assertThat(batch.who()).isEqualTo("ada");
        assertThat(batch.total()).isEqualTo(1);
        assertThat(batch.count(state)).isEqualTo(1);
        assertThat(batch.progress()).isEqualTo(state.isSettled() ? 1 : 0);
        assertThat(batch.audio().isZero()).isEqualTo(state != OrderState.COMPLETED);
        assertThat(store.batches().all()).containsExactly(batch);
    }

    private OrderEdits.Made make(OrderEdit edit, String... names) {
        return store.edits()
                .make(OrderSelection.of(Arrays.stream(names).map(Examples::id).toList()), edit, "ada", NOON);
    }

    private List<String> queue() {
        return store.orders(OrderQuery.first(100)).rows().stream()
                .map(row -> row.order().id().value())
                .toList();
    }

    private List<String> seen() {
        return store.orders(OrderQuery.first(100)).rows().stream()
                .map(OrderPage.Row::order)
                .map(o -> o.id() + " " + o.state() + " " + o.priority() + " " + o.attempts() + " " + o.nextAttempt()
                        + " " + o.lastFailure())
                .toList();
    }
}
