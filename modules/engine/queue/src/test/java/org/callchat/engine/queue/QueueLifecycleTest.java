// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.junit.jupiter.api.Test;

/** Starting, stopping, dying and watching. */
class QueueLifecycleTest extends QueueFixture {

    @Test
    void what_is_in_hand_when_the_queue_stops_is_given_back_without_losing_an_attempt() {
        work.on("A", Work.untilCancelled()).on("B", Work.untilCancelled());
        work.on("C", (order, tracker) -> {
            try {
                return Work.untilCancelled().process(order, tracker);
            } catch (java.util.concurrent.CancellationException e) {
                throw new CallFailure(new FailureCode("TR_RES_WORKER_DIED"), "It was told to.", e);
            }
        });
        add("A", "B", "C");
        queue.start();
        await().until(() -> queue.inHand().size() == 3);

        queue.stop();

        assertThat(queue.isRunning()).isFalse();
        assertThat(queue.inHand()).isEmpty();
        assertThat(store.counts()).containsEntry(OrderState.PENDING, 3L);
        assertThat(order(new OrderId("C")).attempts()).isZero();
        assertThat(store.failures(new OrderId("C"))).isEmpty();
    }

    @Test
    void work_that_is_done_although_the_queue_stops_is_kept() {
        CountDownLatch latch = new CountDownLatch(1);
        work.on("A", Work.until(latch));
        queue = queue(1);
        add("A", "B");
        queue.start();
        await().until(() -> queue.inHand().size() == 1);
        Thread stopping = new Thread(queue::stop);
        stopping.start();
        await().until(() -> stopping.getState() != Thread.State.RUNNABLE);
        latch.countDown();
        await().until(() -> !stopping.isAlive());

        assertThat(order(new OrderId("A")).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(work.begun).as("nothing more is taken").containsExactly("A");
    }

    @Test
    void a_queue_that_stopped_goes_on_where_it_was_when_it_is_started_again() {
        work.on("A", Work.untilCancelled());
        add("A", "B");
        queue.start();
        awaitState("B", OrderState.COMPLETED);
        queue.stop();
        work.on("A", (order, tracker) -> Work.done(order));

        queue.start();
        awaitIdle();

        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 2L);
        assertThat(order(new OrderId("A")).attempts()).isEqualTo(1);
    }

    @Test
    void what_a_dead_process_had_in_hand_is_taken_up_at_once() throws Exception {
        add("A", "B");
        store.claim(new OrderId("A"), clock.instant());
        store.atStage(new OrderId("A"), Stage.TRANSCRIBE, clock.instant());
        sql(
                "UPDATE orders SET owner = 'dead#1' WHERE order_id = 'A'",
                "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead#1', last_heartbeat = CURRENT_TIMESTAMP"
                        + " WHERE task_instance = 'A'");

        queue.start();
        awaitIdle();

        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 2L);
        assertThat(order(new OrderId("A")).attempts())
                .as("the lost attempt counts")
                .isEqualTo(2);
        assertThat(store.nodes().recoveries(Optional.empty(), 10))
                .singleElement()
                .satisfies(recovery -> {
                    assertThat(recovery.order()).isEqualTo(new OrderId("A"));
                    assertThat(recovery.from()).contains("dead");
                    assertThat(recovery.stage()).contains(Stage.TRANSCRIBE);
                });
    }

    @Test
    void a_list_that_disagrees_with_the_store_is_put_right_at_the_start() throws Exception {
        add("lost-row", "done");
        store.claim(new OrderId("done"), clock.instant());
        store.complete(new OrderId("done"), Work.done(order(new OrderId("done"))), clock.instant());
        sql("DELETE FROM scheduled_tasks WHERE task_instance = 'lost-row'");
        assertThat(listed()).containsExactlyElementsOf(ids("done"));

        queue.start();
        awaitIdle();

        assertThat(work.begun).containsExactly("lost-row");
        await().untilAsserted(() -> assertThat(listed()).isEmpty());
    }

    @Test
    void an_order_whose_last_attempt_could_not_be_recorded_is_taken_again() {
        queue.start();
        store.add(List.of(order("A")), clock.instant());
        store.claim(new OrderId("A"), clock.instant());

        new Attempt(store, work, (failure, attempts) -> Optional.empty(), clock, () -> {})
                .run(new OrderId("A"), new Hand(new OrderId("A"), store, clock, () -> {}));

        Order order = order(new OrderId("A"));
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order.attempts()).isEqualTo(1);
    }

    @Test
    void starting_and_stopping_twice_does_no_harm() {
        queue.stop();
        queue.start();
        queue.start();
        add("A");
        awaitIdle();
        queue.stop();
        queue.stop();

        assertThat(work.begun).containsExactly("A");
    }

    @Test
    void whoever_watches_sees_what_is_in_hand_and_how_far_it_is() {
        work.on("A", Work.untilCancelled());
        add("A");
        queue.start();

        await().untilAsserted(() -> assertThat(queue.inHand()).singleElement().satisfies(hand -> {
            assertThat(hand.order()).isEqualTo(new OrderId("A"));
            assertThat(hand.stage()).contains(Stage.TRANSCRIBE);
            assertThat(hand.progress()).isEqualTo(0.25);
        }));
        assertThat(order(new OrderId("A")).stage()).contains(Stage.TRANSCRIBE);
    }

    @Test
    void listeners_hear_of_changes_until_they_are_removed_and_cannot_stop_the_queue() {
        AtomicInteger heard = new AtomicInteger();
        Runnable listener = heard::incrementAndGet;
        queue.addChangeListener(() -> {
            throw new IllegalStateException("a bad listener");
        });
        queue.addChangeListener(listener);
        queue.start();
        add("A");
        awaitIdle();
        assertThat(heard).hasPositiveValue();

        queue.stop();
        queue.removeChangeListener(listener);
        int before = heard.get();
        add("B");

        assertThat(heard).hasValue(before);
    }
}
