// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;
import static org.callchat.engine.store.Examples.orders;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderQuery.Sort;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How any store lists orders. */
abstract class CallListingContract extends StoreFixture {

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        store.add(orders(125), NOON);

        List<String> seen = new ArrayList<>();
        for (int offset = 0; offset < 150; offset += 60) {
            OrderPage page = store.orders(query(Sort.ORDER_ID, true, offset, 60));
            assertThat(page.total()).isEqualTo(125);
            seen.addAll(ids(page));
        }

        assertThat(seen).hasSize(125).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void pages_join_whether_they_are_nearer_to_the_beginning_or_to_the_end() {
        store.add(Examples.orders(23), NOON);
        for (boolean ascending : List.of(true, false)) {
            List<String> all = ids(store.orders(query(Sort.POSITION, ascending, 0, 100)));
            List<String> paged = new ArrayList<>();
            for (int offset = 0; offset < 25; offset += 5) {
                paged.addAll(ids(store.orders(query(Sort.POSITION, ascending, offset, 5))));
            }
            assertThat(paged).isEqualTo(all).hasSize(23);
        }
    }

    @Test
    void batches_take_turns() {
        store.add(List.of(ofBatch("x", "X1"), ofBatch("x", "X2"), ofBatch("x", "X3"), ofBatch("x", "X4")), NOON);
        store.add(List.of(ofBatch("y", "Y1"), ofBatch("y", "Y2")), NOON.plusSeconds(60));
        store.add(List.of(ofBatch("z", "Z1"), ofBatch("z", "Z2"), ofBatch("z", "Z3")), NOON.plusSeconds(120));

        assertThat(ids(store.orders(OrderQuery.first(20))))
                .containsExactly("X1", "Y1", "Z1", "X2", "Y2", "Z2", "X3", "Z3", "X4");
    }

    @Test
    void what_is_added_to_a_batch_comes_behind_what_it_has() {
        store.add(List.of(ofBatch("x", "X1"), ofBatch("x", "X2"), ofBatch("x", "X3")), NOON);
        store.add(List.of(ofBatch("y", "Y1")), NOON.plusSeconds(60));
        store.add(List.of(ofBatch("y", "Y2"), ofBatch("x", "X4")), NOON.plusSeconds(120));

        assertThat(ids(store.orders(OrderQuery.first(20)))).containsExactly("X1", "Y1", "X2", "Y2", "X3", "X4");
    }

    @Test
    void calls_in_hand_or_done_take_no_turn() {
        store.add(List.of(ofBatch("x", "X1"), ofBatch("x", "X2"), ofBatch("x", "X3")), NOON);
        assertThat(store.claim(id("X1"), NOON)).isTrue();
        store.add(List.of(ofBatch("y", "Y1")), NOON.plusSeconds(60));

        assertThat(ids(store.orders(OrderQuery.first(20)))).containsExactly("X1", "X2", "Y1", "X3");
    }

    private static CallStore.NewOrder ofBatch(String batch, String id) {
        return order(CallRecord.of(id(id)), batch);
    }

    @Test
    void a_page_behind_the_end_is_empty_and_knows_the_total() {
        store.add(orders(3), NOON);

        OrderPage page = store.orders(query(Sort.POSITION, true, 3, 10));

        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void by_position_orders_come_as_they_were_added() {
        store.add(List.of(order("z"), order("a")), NOON);
        store.add(List.of(order("m")), NOON.minusSeconds(3600));

        assertThat(ids(store.orders(OrderQuery.first(10)))).containsExactly("z", "a", "m");
        assertThat(ids(store.orders(query(Sort.POSITION, false, 0, 10)))).containsExactly("m", "a", "z");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void every_sort_lists_every_order_both_ways(Sort sort) {
        store.add(List.of(order(Examples.knownCall("A"), "b"), order("B"), order("C")), NOON);
        bringOn("A", OrderState.COMPLETED);

        assertThat(ids(store.orders(query(sort, true, 0, 10)))).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(ids(store.orders(query(sort, false, 0, 10)))).containsExactlyInAnyOrder("A", "B", "C");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sort.class,
            names = {"AGENT", "STORE", "STARTED", "AUDIO", "SILENCE", "KEYWORDS"})
    void what_is_not_known_comes_last_both_ways(Sort sort) {
        store.add(List.of(order("0"), order(Examples.knownCall("A"), "b")), NOON);
        bringOn("A", OrderState.COMPLETED);

        assertThat(ids(store.orders(query(sort, true, 0, 10)))).containsExactly("A", "0");
        assertThat(ids(store.orders(query(sort, false, 0, 10)))).containsExactly("A", "0");
    }

    @Test
    void times_of_day_sort_across_time_zones() {
        store.add(
                List.of(
                        order(startedAt("later", "2026-11-01T10:00:00-05:00"), "b"),
                        order(startedAt("sooner", "2026-11-01T11:00:00Z"), "b")),
                NOON);

        assertThat(ids(store.orders(query(Sort.STARTED, true, 0, 10)))).containsExactly("sooner", "later");
    }

    @ParameterizedTest
    @CsvSource({
        "a-1, A-1",
        "ZOË, A-1",
        "o'neill, A-1",
        "café, A-1",
        "100%, A-1",
        "%, A-1",
        "_, A-1 B_2",
        "!, ''",
        "é_n, A-1",
        "customer, ''",
        "'  ', A-1 B_2"
    })
    void text_is_found_literally_in_id_agent_store_or_chain_whatever_the_case(String text, String found) {
        store.add(List.of(order(Examples.knownCall("A-1"), "b"), order("B_2")), NOON);

        OrderPage page =
                store.orders(new OrderQuery(Set.of(), Optional.of(text), Optional.empty(), Sort.ORDER_ID, true, 0, 10));

        assertThat(String.join(" ", ids(page))).isEqualTo(found);
        assertThat(page.total()).isEqualTo(page.rows().size());
    }

    @Test
    void states_and_batch_narrow_a_list() {
        store.add(List.of(order("A"), order("B")), NOON);
        store.add(List.of(order(CallRecord.of(id("C")), "other")), NOON);
        bringOn("B", OrderState.DEAD);
        bringOn("C", OrderState.DEAD);

        assertThat(ids(store.orders(new OrderQuery(
                        Set.of(OrderState.DEAD, OrderState.FAILED),
                        Optional.empty(),
                        Optional.of("batch-1"),
                        Sort.ORDER_ID,
                        true,
                        0,
                        10))))
                .containsExactly("B");
    }

    @Test
    void rows_carry_their_figures_and_their_last_failure() {
        store.add(List.of(order("A"), order("B"), order("C")), NOON);
        bringOn("A", OrderState.COMPLETED);
        bringOn("B", OrderState.FAILED);

        List<OrderPage.Row> rows =
                store.orders(query(Sort.ORDER_ID, true, 0, 10)).rows();

        assertThat(rows.get(0).digest()).contains(CallDigest.of(Examples.richAnalysis("A")));
        assertThat(rows.get(1).digest()).isEmpty();
        assertThat(rows.get(1).order()).isEqualTo(store.order(id("B")).orElseThrow());
        assertThat(rows.get(1).order().lastFailure()).isPresent();
        assertThat(rows.get(2).order().lastFailure()).isEmpty();
    }

    private static CallRecord startedAt(String name, String time) {
        Optional<String> unknown = Optional.empty();
        return new CallRecord(
                id(name),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                Optional.of(OffsetDateTime.parse(time)),
                List.of());
    }

    private static OrderQuery query(Sort sort, boolean ascending, int offset, int limit) {
        return new OrderQuery(Set.of(), Optional.empty(), Optional.empty(), sort, ascending, offset, limit);
    }

    private static List<String> ids(OrderPage page) {
        return page.rows().stream().map(r -> r.order().id().value()).toList();
    }
}
