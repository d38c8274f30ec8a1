// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.failure;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;
import static org.callchat.engine.store.Examples.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How orders move through any store. */
abstract class CallStoreContract extends StoreFixture {
    @Test
    void two_thousand_orders_are_added_at_once() {
        CallStore.Added added = store.add(orders(2000), NOON);

        assertThat(added.added()).hasSize(2000);
        assertThat(added.alreadyThere()).isEmpty();
        assertThat(store.counts()).containsEntry(OrderState.PENDING, 2000L).containsEntry(OrderState.DEAD, 0L);
    }

    @Test
    void orders_that_are_there_are_reported_and_left_alone() {
        store.add(List.of(order("A")), NOON);
        assertThat(store.claim(id("A"), NOON)).isTrue();

        CallStore.Added added = store.add(List.of(order("B"), order("A"), order("B"), order("C")), NOON.plusSeconds(5));

        assertThat(added.added()).containsExactly(id("B"), id("C"));
        assertThat(added.alreadyThere()).containsExactly(id("A"), id("B"));
        assertThat(state("A")).isEqualTo(OrderState.PROCESSING);
    }

    @Test
    void when_one_order_cannot_be_added_none_is() {
        CallStore.NewOrder tooLong = new CallStore.NewOrder(
                CallRecord.of(id("B")), new RecordingReference("folder", "x".repeat(5000)), "batch-1");

        assertThat(codeOf(() -> store.add(List.of(order("A"), tooLong), NOON))).isEqualTo("DB_VAL_TOO_LONG");
        assertThat(store.order(id("A"))).isEmpty();
    }

    @Test
    void an_order_is_kept_with_everything_the_source_knew() {
        store.add(List.of(order(Examples.knownCall("A"), "October")), NOON);

        assertThat(store.order(id("A")))
                .contains(new Order(
                        Examples.knownCall("A"),
                        new RecordingReference("folder", "/calls/A.wav"),
                        "October",
                        OrderState.PENDING,
                        Order.NORMAL_PRIORITY,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOON,
                        NOON));
        assertThat(store.order(id("B"))).isEmpty();
    }

    @Test
    void an_order_goes_from_pending_to_completed() {
        store.add(List.of(order("A")), NOON);

        assertThat(store.claim(id("A"), NOON.plusSeconds(1))).isTrue();
        assertThat(store.atStage(id("A"), Stage.DECODE, NOON.plusSeconds(2))).isTrue();
        Order inHand = store.order(id("A")).orElseThrow();
        assertThat(inHand.stage()).contains(Stage.DECODE);
        assertThat(inHand.attempts()).isEqualTo(1);
        assertThat(inHand.updatedAt()).isEqualTo(NOON.plusSeconds(2));

        assertThat(store.complete(id("A"), Examples.richAnalysis("A"), NOON.plusSeconds(3)))
                .isTrue();
        assertThat(state("A")).isEqualTo(OrderState.COMPLETED);
        assertThat(store.order(id("A")).orElseThrow().stage()).isEmpty();
    }

    @Test
    void a_failed_order_is_taken_again_only_when_it_is_due() {
        Instant due = NOON.plusSeconds(60);
        store.add(List.of(order("A")), NOON);
        store.claim(id("A"), NOON);

        assertThat(store.fail(id("A"), failure("DL_CONN_REFUSED", 1), Optional.of(due), NOON))
                .isTrue();

        Order failed = store.order(id("A")).orElseThrow();
        assertThat(failed.state()).isEqualTo(OrderState.FAILED);
        assertThat(failed.nextAttempt()).contains(due);
        assertThat(failed.lastFailure()).contains(failure("DL_CONN_REFUSED", 1));
        assertThat(store.nextAttempt()).contains(due);
        assertThat(store.claim(id("A"), due.minusMillis(1))).isFalse();
        assertThat(store.claim(id("A"), due)).isTrue();
        assertThat(store.order(id("A")).orElseThrow().attempts()).isEqualTo(2);
        assertThat(store.nextAttempt()).isEmpty();
    }

    @Test
    void a_failure_without_a_next_attempt_is_the_end_until_a_person_retries() {
        store.add(List.of(order("A")), NOON);
        store.claim(id("A"), NOON);
        store.fail(id("A"), failure("DEC_FMT_UNKNOWN", 1), Optional.empty(), NOON);

        assertThat(state("A")).isEqualTo(OrderState.DEAD);
        assertThat(store.claim(id("A"), NOON.plusSeconds(9999))).isFalse();

        assertThat(edit("A", new OrderEdit.Retry())).containsExactly(id("A"));
        Order again = store.order(id("A")).orElseThrow();
        assertThat(again.attempts()).isZero();
        assertThat(again.lastFailure()).isEmpty();
        assertThat(store.failures(id("A"))).containsExactly(failure("DEC_FMT_UNKNOWN", 1));
    }

    @Test
    void the_history_of_failures_is_kept_in_order() {
        store.add(List.of(order("A")), NOON);
        for (int attempt = 1; attempt <= 3; attempt++) {
            store.claim(id("A"), NOON);
            store.fail(id("A"), failure("DL_TIME_OUT", attempt), Optional.of(NOON), NOON);
        }

        assertThat(store.failures(id("A"))).extracting(Failure::attempt).containsExactly(1, 2, 3);
        assertThat(store.failures(id("B"))).isEmpty();
    }

    @Test
    void a_failure_of_any_length_can_be_kept() {
        Failure endless = new Failure(
                failure("SYS_UNK_UNEXPECTED", 1).code(),
                Stage.RECORD,
                1,
                NOON,
                "m".repeat(10_000),
                java.util.Collections.nCopies(100, "c\u20ac\"".repeat(1000)));
        store.add(List.of(order("A")), NOON);
        store.claim(id("A"), NOON);

        assertThat(store.fail(id("A"), endless, Optional.empty(), NOON)).isTrue();

        assertThat(store.failures(id("A")).get(0).message())
                .startsWith("mmm")
                .endsWith("…")
                .hasSize(4000);
    }

    @Test
    void an_order_given_back_has_lost_no_attempt() {
        store.add(List.of(order("A")), NOON);
        store.claim(id("A"), NOON);
        store.atStage(id("A"), Stage.DECODE, NOON);

        assertThat(store.giveBack(id("A"), NOON)).isTrue();

        Order back = store.order(id("A")).orElseThrow();
        assertThat(back.state()).isEqualTo(OrderState.PENDING);
        assertThat(back.attempts()).isZero();
        assertThat(back.stage()).isEmpty();
        assertThat(store.giveBack(id("A"), NOON)).isFalse();
    }

    @Test
    void what_was_in_hand_when_the_process_died_is_pending_again_and_has_lost_an_attempt() {
        store.add(orders(3), NOON);
        store.claim(id("call-00000"), NOON);
        store.claim(id("call-00002"), NOON);

        assertThat(store.recoverInterrupted(NOON)).containsExactlyInAnyOrder(id("call-00000"), id("call-00002"));

        assertThat(store.counts()).containsEntry(OrderState.PENDING, 3L);
        assertThat(store.order(id("call-00000")).orElseThrow().attempts()).isEqualTo(1);
        assertThat(store.recoverInterrupted(NOON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROCESSING"})
    void only_an_order_in_hand_can_be_worked_on(OrderState from) {
        bring("A", from);

        assertThat(store.atStage(id("A"), Stage.DECODE, NOON)).isFalse();
        assertThat(store.complete(id("A"), Examples.emptyAnalysis("A"), NOON)).isFalse();
        assertThat(store.fail(id("A"), failure("TR_TIME_OUT", 1), Optional.empty(), NOON))
                .isFalse();
        assertThat(store.giveBack(id("A"), NOON)).isFalse();
        assertThat(state("A")).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void only_waiting_orders_can_be_taken_in_hand(OrderState from) {
        bring("A", from);

        assertThat(store.claim(id("A"), NOON.plusSeconds(3600))).isEqualTo(from.mayBecome(OrderState.PROCESSING));
    }

    @Test
    void the_result_of_a_completed_order_can_be_replaced_and_of_no_other() {
        store.add(List.of(order("A")), NOON);
        CallAnalysis better = Examples.richAnalysis("A");
        assertThat(store.replaceResult(id("A"), better, NOON)).isFalse();
        assertThat(store.analysis(id("A"))).isEmpty();

        store.claim(id("A"), NOON);
        store.complete(id("A"), Examples.emptyAnalysis("A"), NOON);

        assertThat(store.replaceResult(id("A"), better, NOON)).isTrue();
        assertThat(store.analysis(id("A"))).contains(better);
        assertThat(store.order(id("A")).orElseThrow().state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void a_result_that_comes_after_its_order_was_cancelled_is_dropped() {
        store.add(List.of(order("A")), NOON);
        store.claim(id("A"), NOON);
        edit("A", new OrderEdit.Cancel());

        assertThat(store.complete(id("A"), Examples.richAnalysis("A"), NOON)).isFalse();

        assertThat(state("A")).isEqualTo(OrderState.CANCELLED);
        assertThat(store.analysis(id("A"))).isEmpty();
    }

    @Test
    void eight_threads_claim_each_order_exactly_once() throws Exception {
        store.add(orders(120), NOON);
        CyclicBarrier together = new CyclicBarrier(8);
        ConcurrentLinkedQueue<OrderId> claimed = new ConcurrentLinkedQueue<>();
        List<Callable<Boolean>> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(() -> {
                together.await();
                for (int i = 0; i < 120; i++) {
                    OrderId id = id(String.format("call-%05d", i));
                    if (store.claim(id, NOON)) {
                        claimed.add(id);
                        store.complete(id, Examples.richAnalysis(id.value()), NOON);
                    }
                }
                return true;
            });
        }

        runAll(threads);

        assertThat(claimed).doesNotHaveDuplicates().hasSize(120);
        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 120L);
    }

    @Test
    void threads_that_add_the_same_orders_add_each_once() throws Exception {
        List<Callable<CallStore.Added>> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(() -> store.add(orders(150), NOON));
        }

        List<CallStore.Added> added = runAll(threads);

        assertThat(added.stream().flatMap(a -> a.added().stream())).hasSize(150).doesNotHaveDuplicates();
        assertThat(added).allMatch(a -> a.added().size() + a.alreadyThere().size() == 150);
    }

    @Test
    void turns_come_in_the_order_in_which_orders_came_and_failed_ones_when_they_are_due() {
        store.add(List.of(order("B"), order("A")), NOON);
        store.add(List.of(order("0")), NOON);
        store.add(List.of(order("done"), order("failed")), NOON);
        bringOn("done", OrderState.PAUSED);
        bringOn("failed", OrderState.FAILED);

        List<CallStore.Turn> turns = store.turns();

        assertThat(turns.stream().map(t -> t.order().value())).containsExactly("B", "A", "0", "failed");
        assertThat(turns.subList(0, 3)).allMatch(t -> !t.due().isAfter(NOON));
        assertThat(store.waiting())
                .containsEntry(id("failed"), NOON.plusSeconds(60))
                .hasSize(4);
        assertThat(store.turns(List.of(id("failed"), id("done"), id("A"), id("nobody"))).stream()
                        .map(t -> t.order().value()))
                .containsExactly("A", "failed");
    }

    @Test
    void a_checkpoint_is_found_by_exactly_what_it_was_made_from() {
        CallStore.CheckpointKey key = new CallStore.CheckpointKey(Stage.TRANSCRIBE, Examples.HASH, "f00d");
        byte[] large = new byte[300_000];
        new java.util.Random(7).nextBytes(large);

        store.saveCheckpoint(key, new byte[] {1}, NOON);
        store.saveCheckpoint(key, large, NOON);

        assertThat(store.checkpoint(key))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(large));
        assertThat(store.checkpoint(new CallStore.CheckpointKey(Stage.DECODE, Examples.HASH, "f00d")))
                .isEmpty();
        assertThat(store.checkpoint(new CallStore.CheckpointKey(Stage.TRANSCRIBE, Examples.HASH, "beef")))
                .isEmpty();
    }

    @Test
    void threads_that_save_the_same_checkpoint_all_succeed() throws Exception {
        CallStore.CheckpointKey key = new CallStore.CheckpointKey(Stage.DECODE, Examples.HASH, "x");
        List<Callable<Boolean>> threads = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            threads.add(() -> {
                for (int i = 0; i < 10; i++) {
                    store.saveCheckpoint(key, new byte[] {42}, NOON);
                }
                return true;
            });
        }

        assertThat(runAll(threads)).hasSize(6);
        assertThat(store.checkpoint(key)).contains(new byte[] {42});
    }

    @Test
    void everything_is_there_after_a_restart() {
        store.add(List.of(order(Examples.knownCall("A"), "October"), order("B")), NOON);
        bringOn("A", OrderState.COMPLETED);
        bringOn("B", OrderState.FAILED);
        Map<OrderState, Long> counts = store.counts();
        Optional<CallAnalysis> analysis = store.analysis(id("A"));
        Optional<Order> failed = store.order(id("B"));

        store.close();
        store = open();

        assertThat(store.counts()).isEqualTo(counts);
        assertThat(store.analysis(id("A"))).isEqualTo(analysis).isPresent();
        assertThat(store.order(id("B"))).isEqualTo(failed);
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThat(codeOf(() -> store.counts())).isEqualTo("DB_CONN_CLOSED");
    }
}
