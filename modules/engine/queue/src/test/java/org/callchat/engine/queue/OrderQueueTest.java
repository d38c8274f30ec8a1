// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

/** What becomes of orders. */
class OrderQueueTest extends QueueFixture {

    @Test
    void orders_added_before_and_after_the_start_are_done() throws Exception {
        add("before");
        queue.start();
        add("after");
        awaitIdle();

        assertThat(work.begun).containsExactlyInAnyOrder("before", "after");
        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 2L);
        assertThat(store.analysis(new OrderId("after"))).isPresent();
        await().untilAsserted(() -> assertThat(listed()).isEmpty());
    }

    @Test
    void a_thousand_orders_are_each_done_exactly_once() {
        queue.start();
        List<OrderId> added = queue.add(IntStream.range(0, 1000)
                        .mapToObj(i -> order("call-" + i))
                        .toList())
                .added();
        awaitIdle();

        assertThat(work.begun).hasSize(1000).doesNotHaveDuplicates();
        assertThat(added).hasSize(1000);
        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 1000L);
    }

    @Test
    void orders_are_taken_by_priority_then_as_they_came() throws Exception {
        queue = queue(1);
        add("third", "fourth", "second", "first", "last");
        sql(
                "UPDATE orders SET priority = 1 WHERE order_id = 'first'",
                "UPDATE orders SET priority = 2 WHERE order_id = 'second'",
                "UPDATE orders SET priority = 5 WHERE order_id = 'last'",
                "DELETE FROM scheduled_tasks");
        queue.start();
        awaitIdle();

        assertThat(work.begun).containsExactly("first", "second", "third", "fourth", "last");
    }

    @Test
    void a_failed_order_is_tried_again_when_its_time_has_come_and_not_before() {
        work.on("A", Work.failingOnce("DL_CONN_REFUSED"));
        add("A", "B");
        queue.start();
        awaitState("A", OrderState.FAILED);
        awaitState("B", OrderState.COMPLETED);

        Order failed = order(new OrderId("A"));
        Failure failure = failed.lastFailure().orElseThrow();
        assertThat(failed.nextAttempt()).contains(failure.at().plus(BACKOFF));
        assertThat(failure.stage()).isEqualTo(Stage.DECODE);
        assertThat(failure.causes())
                .containsExactly("java.lang.IllegalStateException: because", "java.lang.Error: deep");
        assertThat(work.begun).containsOnlyOnce("A");

        clock.putForward(BACKOFF);
        awaitIdle();

        assertThat(order(new OrderId("A")).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order(new OrderId("A")).attempts()).isEqualTo(2);
    }

    @Test
    void when_all_tries_are_used_up_an_order_is_dead() {
        work.on("A", Work.failing("TR_RES_WORKER_DIED"));
        add("A");
        queue.start();
        letFail(3);

        assertThat(order(new OrderId("A")).state()).isEqualTo(OrderState.DEAD);
        assertThat(store.failures(new OrderId("A")))
                .extracting(Failure::attempt)
                .containsExactly(1, 2, 3);
    }

    @Test
    void an_outage_does_not_use_up_the_tries_of_what_comes_after_it() {
        List<String> codes = List.of(
                "API_CONN_UNREACHABLE",
                "API_CONN_UNREACHABLE",
                "TR_RES_WORKER_DIED",
                "TR_RES_WORKER_DIED",
                "TR_RES_WORKER_DIED");
        work.on(
                "A",
                (order, tracker) ->
                        Work.failing(codes.get(order.attempts() - 1)).process(order, tracker));
        add("A");
        queue.start();
        letFail(codes.size());

        assertThat(order(new OrderId("A")).state()).isEqualTo(OrderState.DEAD);
        assertThat(store.failures(new OrderId("A")))
                .extracting(failure -> failure.code().value())
                .containsExactlyElementsOf(codes);
    }

    @Test
    void new_tries_are_counted_from_one_whatever_failed_before() {
        work.on("A", Work.failing("TR_RES_WORKER_DIED"));
        add("A");
        queue.start();
        letFail(3);
        assertThat(edit(new OrderEdit.Retry(), ids("A"))).hasSize(1);
        await().until(() -> store.failures(new OrderId("A")).size() == 4);

        awaitState("A", OrderState.FAILED);
    }

    /** Order A fails so often, and is tried again at once each time but the last. */
    private void letFail(int times) {
        for (int attempt = 1; attempt < times; attempt++) {
            int expected = attempt;
            await().until(() -> store.failures(new OrderId("A")).size() == expected);
            clock.putForward(BACKOFF);
        }
        awaitIdle();
    }

    @Test
    void what_is_not_worth_trying_again_is_dead_at_once() {
        work.on("A", Work.failing("DEC_FMT_UNKNOWN"));
        add("A");
        queue.start();
        awaitIdle();

        assertThat(order(new OrderId("A")).state()).isEqualTo(OrderState.DEAD);
        assertThat(work.begun).containsExactly("A");
    }

    @Test
    void one_orders_misfortune_does_not_touch_the_others() {
        work.on("null", (order, tracker) -> {
            throw new NullPointerException();
        });
        work.on("error", (order, tracker) -> {
            throw new StackOverflowError("too deep");
        });
        work.on("cancels-itself", (order, tracker) -> {
            throw new CancellationException("nobody asked for it");
        });
        work.on("broken-report", (order, tracker) -> {
            tracker.at(Double.NaN);
            throw new CallFailure(new FailureCode("DEC_FMT_UNKNOWN"), "x".repeat(100_000));
        });
        add("null", "error", "cancels-itself", "broken-report", "good-1", "good-2");
        queue.start();
        awaitState("good-2", OrderState.COMPLETED);
        awaitState("broken-report", OrderState.DEAD);

        for (String id : List.of("null", "error", "cancels-itself")) {
            awaitState(id, OrderState.FAILED);
            Failure failure = order(new OrderId(id)).lastFailure().orElseThrow();
            assertThat(failure.code().value()).isEqualTo("SYS_UNK_UNEXPECTED");
            assertThat(failure.message()).contains("Order " + id, "The other orders go on");
            assertThat(failure.causes()).hasSize(1);
        }
        assertThat(queue.isRunning()).isTrue();
    }

    @Test
    void an_order_cancelled_in_hand_stops_and_its_result_is_dropped() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        work.on("obedient", Work.untilCancelled()).on("deaf", Work.until(latch));
        add("obedient", "deaf");
        queue.start();
        await().until(() -> queue.inHand().size() == 2);

        assertThat(edit(new OrderEdit.Cancel(), ids("obedient", "deaf", "nobody")))
                .containsExactlyElementsOf(ids("obedient", "deaf"));
        latch.countDown();
        awaitIdle();

        assertThat(store.counts()).containsEntry(OrderState.CANCELLED, 2L);
        assertThat(store.analysis(new OrderId("deaf"))).isEmpty();
        assertThat(store.failures(new OrderId("obedient"))).isEmpty();
        await().untilAsserted(() -> assertThat(listed()).isEmpty());
    }

    @Test
    void an_order_cancelled_and_retried_while_it_is_still_in_hand_is_done_again_afterwards() {
        CountDownLatch latch = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        work.on(
                "A",
                (order, tracker) ->
                        times.getAndIncrement() == 0 ? Work.until(latch).process(order, tracker) : Work.done(order));
        add("A");
        queue.start();
        await().until(() -> times.get() == 1);

        edit(new OrderEdit.Cancel(), ids("A"));
        assertThat(edit(new OrderEdit.Retry(), ids("A"))).containsExactlyElementsOf(ids("A"));
        assertThat(times).as("not while it is in hand").hasValue(1);
        latch.countDown();
        awaitIdle();

        assertThat(times).hasValue(2);
        assertThat(order(new OrderId("A")).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void paused_orders_wait_until_they_are_resumed() throws Exception {
        add("A", "B", "C");
        assertThat(edit(new OrderEdit.Pause(), ids("A", "C"))).hasSize(2);
        assertThat(listed()).containsExactlyElementsOf(ids("B"));
        queue.start();
        awaitIdle();
        assertThat(work.begun).containsExactly("B");

        assertThat(edit(new OrderEdit.Resume(), ids("A", "B"))).containsExactlyElementsOf(ids("A"));
        awaitIdle();

        assertThat(work.begun).containsExactly("B", "A");
        assertThat(order(new OrderId("C")).state()).isEqualTo(OrderState.PAUSED);
    }

    @Test
    void dead_and_failed_orders_can_be_retried_with_all_tries() {
        work.on("dead", Work.failingOnce("DEC_FMT_UNKNOWN")).on("failed", Work.failingOnce("DL_TIME_OUT"));
        add("dead", "failed");
        queue.start();
        awaitState("dead", OrderState.DEAD);
        awaitState("failed", OrderState.FAILED);
        work.on("dead", (order, tracker) -> Work.done(order));
        work.on("failed", (order, tracker) -> Work.done(order));

        assertThat(edit(new OrderEdit.Retry(), ids("dead", "failed"))).hasSize(2);
        awaitIdle();

        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 2L);
        assertThat(order(new OrderId("dead")).attempts()).isEqualTo(1);
    }

    @Test
    void a_queue_that_does_not_run_is_not_waited_for() {
        assertThat(queue.awaitIdle(Progress.NONE)).as("nothing to do").isTrue();
        add("A");
        assertThat(queue.awaitIdle(Progress.NONE)).as("nobody does it").isFalse();
    }

    @Test
    void waiting_ends_when_it_is_cancelled() {
        work.on("A", Work.untilCancelled());
        add("A");
        queue.start();
        AtomicInteger asked = new AtomicInteger();

        boolean idle = queue.awaitIdle(new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        });

        assertThat(idle).isFalse();
    }

    private List<OrderId> edit(OrderEdit edit, List<OrderId> orders) {
        return queue.edit(OrderSelection.of(orders), edit, "ada").orders();
    }
}
