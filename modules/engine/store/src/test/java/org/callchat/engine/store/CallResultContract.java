// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;
import static org.callchat.engine.store.Examples.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.junit.jupiter.api.Test;

/** How any store keeps results and adds them up. */
abstract class CallResultContract extends StoreFixture {

    @Test
    void a_result_with_everything_and_one_with_nothing_come_back_as_they_were() {
        store.add(List.of(order(Examples.knownCall("A"), "b"), order("B")), NOON);
        store.claim(id("A"), NOON);
        store.claim(id("B"), NOON);
        store.complete(id("A"), Examples.richAnalysis("A"), NOON);
        store.complete(id("B"), Examples.emptyAnalysis("B"), NOON);

        assertThat(store.analysis(id("A"))).contains(Examples.richAnalysis("A"));
        assertThat(store.analysis(id("B"))).contains(Examples.emptyAnalysis("B"));
        assertThat(store.analysis(id("C"))).isEmpty();
    }

    @Test
    void a_new_result_replaces_the_old_one_and_its_figures() {
        bring("A", OrderState.COMPLETED);
        edit("A", new OrderEdit.Retry());
        assertThat(store.analysis(id("A"))).as("kept until there is a new one").isPresent();
        store.claim(id("A"), NOON);

        assertThat(store.complete(id("A"), Examples.emptyAnalysis("A"), NOON)).isTrue();

        assertThat(store.analysis(id("A"))).contains(Examples.emptyAnalysis("A"));
        Report.Summary summary = summary(Optional.empty());
        assertThat(summary.silences()).isZero();
        assertThat(summary.keywords()).isEmpty();
    }

    @Test
    void a_summary_adds_up_what_the_calls_of_a_batch_have() {
        bring("A", OrderState.COMPLETED);
        bring("B", OrderState.COMPLETED);
        bring("C", OrderState.FAILED);
        store.add(List.of(order(CallRecord.of(id("D")), "other")), NOON);
        bringOn("D", OrderState.COMPLETED);

        Report.Summary summary = summary(Optional.of("batch-1"));

        assertThat(summary.title()).isEqualTo("Title");
        assertThat(summary.createdAt()).isEqualTo(NOON);
        assertThat(summary.settings()).containsEntry("silence.minimum", "2");
        assertThat(summary.orders())
                .containsEntry(OrderState.COMPLETED, 2L)
                .containsEntry(OrderState.FAILED, 1L)
                .containsEntry(OrderState.DEAD, 0L);
        assertThat(summary.audio()).isEqualTo(Duration.ofSeconds(122));
        assertThat(summary.silences()).isEqualTo(4);
        assertThat(summary.silenceTime()).isEqualTo(Duration.ofSeconds(21));
        assertThat(summary.silencesByCategory())
                .isEqualTo(Map.of(Silence.Category.SHORT, 2L, Silence.Category.MEDIUM, 0L, Silence.Category.LONG, 2L));
        assertThat(summary.keywords()).isEqualTo(Map.of("oops", 2L, "refund", 2L));
        assertThat(summary(Optional.empty()).silences()).isEqualTo(6);
    }

    @Test
    void a_summary_of_nothing_is_all_zeros() {
        Report.Summary summary = summary(Optional.of("no such batch"));

        assertThat(summary.audio()).isZero();
        assertThat(summary.silences()).isZero();
        assertThat(summary.orders().values()).allMatch(n -> n == 0);
    }

    @Test
    void every_call_of_a_batch_is_handed_over_in_order_of_its_id() {
        store.add(orders(250), NOON);
        store.add(List.of(order(CallRecord.of(id("call-00100x")), "other")), NOON);
        bringOn("call-00003", OrderState.COMPLETED);
        bringOn("call-00004", OrderState.DEAD);

        List<Report.ReportedCall> calls = new ArrayList<>();
        store.forEachCall(Optional.of("batch-1"), calls::add);

        assertThat(calls).hasSize(250);
        assertThat(calls.stream().map(c -> c.order().id().value())).isSorted();
        assertThat(calls.get(3).analysis()).isEqualTo(Examples.richAnalysis("call-00003"));
        assertThat(calls.get(4).analysis().failures())
                .isEqualTo(store.failures(id("call-00004")))
                .hasSize(1);
        assertThat(calls.get(5).analysis()).isEqualTo(Examples.emptyAnalysis("call-00005"));
        List<Report.ReportedCall> all = new ArrayList<>();
        store.forEachCall(Optional.empty(), all::add);
        assertThat(all).hasSize(251);
    }

    @Test
    void findings_come_in_order_of_their_id_without_the_words_that_were_said() {
        store.add(orders(250), NOON);
        store.add(List.of(order(CallRecord.of(id("call-00100x")), "other")), NOON);
        List<String> done = orders(250).stream()
                .map(o -> o.call().order().value())
                .filter(id -> !id.endsWith("7"))
                .toList();
        done.forEach(id -> bringOn(id, OrderState.COMPLETED));
        bringOn("call-00100x", OrderState.COMPLETED);

        List<CallAnalysis> found = store.findings(Optional.of("batch-1")).toList();

        assertThat(found).extracting(a -> a.order().value()).isEqualTo(done);
        assertThat(found).allMatch(a -> a.transcript().isEmpty());
        assertThat(found.get(3).findings())
                .isEqualTo(Examples.richAnalysis("call-00003").findings());
        assertThat(store.findings(Optional.empty()).map(a -> a.order().value())).hasSize(done.size() + 1);
        assertThat(store.findings(Optional.of("no such batch"))).isEmpty();
    }

    @Test
    void the_store_can_be_used_while_calls_are_handed_over() {
        store.add(orders(3), NOON);

        store.forEachCall(
                Optional.empty(),
                call -> assertThat(store.claim(call.order().id(), NOON)).isTrue());

        assertThat(store.counts()).containsEntry(OrderState.PROCESSING, 3L);
    }

    @Test
    void a_result_that_cannot_be_read_says_what_to_do() throws Exception {
        bring("A", OrderState.COMPLETED);
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement damage = connection.prepareStatement("UPDATE analyses SET document = ?")) {
            damage.setBytes(1, new byte[] {1, 2});
            damage.executeUpdate();
        }

        assertThat(codeOf(() -> store.analysis(id("A")))).isEqualTo("DB_FMT_UNREADABLE_RESULT");
    }

    private Report.Summary summary(Optional<String> batch) {
        return store.summary(batch, "Title", NOON, Map.of("silence.minimum", "2"));
    }
}
