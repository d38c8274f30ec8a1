// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.ChildJvm;
import org.callchat.engine.store.NodeCard;
import org.callchat.engine.store.Nodes.Recovery;
import org.callchat.engine.store.PostgresAddress;
import org.callchat.engine.store.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several nodes on one database. */
class TeamTest {
    /** What is a lease by the watch is a second here. */
    private static final long HURRY = 9;

    private final Work work = new Work();
    private PostgresServer server = PostgresServer.shared();
    private PostgresAddress database = server.database();
    private CallStore store = open("here");
    private OrderQueue queue = queue(store);

    @AfterEach
    void close() {
        queue.close();
        store.close();
    }

    private CallStore open(String name) {
        return server.open(database, NodeCard.of(name, "home of " + name, "this machine", "test"));
    }

    private OrderQueue queue(CallStore where) {
        return new OrderQueue(
                where,
                work,
                (failure, attempts) -> Optional.empty(),
                where.clock(Clock.systemUTC()),
                new QueueOptions(4, Duration.ofMillis(50)),
                () -> System.nanoTime() * HURRY);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(90, TimeUnit.SECONDS).pollInterval(50, TimeUnit.MILLISECONDS);
    }

    private void add(String... ids) {
        for (String id : ids) {
            queue.add(List.of(QueueFixture.order(id)));
        }
    }

    @Test
    void the_calls_of_a_node_that_was_killed_are_taken_over_and_recorded_once() throws Exception {
        add("long-1", "long-2", "long-3");
        try (ChildJvm other =
                ChildJvm.start(NodeProcess.class, server.url(database.database()), server.password(), "other")) {
            for (int begun = 0; begun < 3; ) {
                begun += String.valueOf(other.line()).startsWith("begun") ? 1 : 0;
            }
            queue.start();
            add("A", "B");
            await().until(() -> store.counts().get(OrderState.COMPLETED) == 2);
            assertThat(store.counts()).containsEntry(OrderState.PROCESSING, 3L);

            other.kill();
            await().until(() -> store.counts().get(OrderState.COMPLETED) == 5);
        }

        assertThat(work.begun).containsExactlyInAnyOrder("A", "B", "long-1", "long-2", "long-3");
        List<Recovery> recoveries = store.nodes().recoveries(Optional.empty(), 10);
        assertThat(recoveries)
                .extracting(r -> r.order().value())
                .containsExactlyInAnyOrder("long-1", "long-2", "long-3");
        assertThat(recoveries).allSatisfy(r -> {
            assertThat(r.from()).contains("other");
            assertThat(r.by()).isEqualTo("here");
            assertThat(r.stage()).contains(Stage.TRANSCRIBE);
        });
    }

    @Test
    void two_nodes_share_the_work_and_do_no_call_twice() {
        CallStore second = open("second");
        OrderQueue other = queue(second);
        try {
            queue.start();
            other.start();
            queue.add(java.util.stream.IntStream.range(0, 200)
                    .mapToObj(i -> QueueFixture.order("call-" + i))
                    .toList());

            assertThat(other.awaitIdle(Progress.NONE)).isTrue();

            assertThat(work.begun).hasSize(200).doesNotHaveDuplicates();
            assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 200L);
        } finally {
            other.close();
            second.close();
        }
    }

    @Test
    void every_node_obeys_when_all_work_is_held() {
        queue.start();
        CallStore elsewhere = open("elsewhere");
        elsewhere.nodes().hold("ann", Clock.systemUTC().instant());
        await().until(() -> queue.obstacle().isPresent());

        add("A");
        assertThat(queue.obstacle().orElseThrow()).contains("held by ann", "chat resume --all");
        assertThat(work.begun).isEmpty();

        elsewhere.nodes().endHold();
        await().until(() -> store.counts().get(OrderState.COMPLETED) == 1);
        assertThat(queue.obstacle()).isEmpty();
        elsewhere.close();
    }

    @Test
    void a_node_that_others_took_for_dead_works_again_without_what_they_took_over() {
        CountDownLatch wake = new CountDownLatch(1);
        work.on("A", Work.until(wake));
        queue.start();
        add("A");
        await().until(() -> work.begun.contains("A"));
        CallStore elsewhere = open("elsewhere");
        elsewhere.nodes().join(1, Clock.systemUTC().instant());
        await().until(() -> elsewhere.nodes().all().stream()
                .filter(n -> n.name().equals("here"))
                .anyMatch(elsewhere.nodes()::giveUp));
        elsewhere.recoverInterrupted(Clock.systemUTC().instant());
        assertThat(elsewhere.claim(new OrderId("A"), Clock.systemUTC().instant().plusSeconds(60)))
                .isTrue();

        await().until(() -> store.nodes().all().stream()
                .anyMatch(n -> n.name().equals("here") && n.run().isPresent()));
        wake.countDown();
        await().until(() -> queue.inHand().isEmpty());

        assertThat(elsewhere.inHand()).containsExactly(new OrderId("A"));
        assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 0L);
        elsewhere.close();
    }

    @Test
    void while_the_database_is_away_nothing_is_begun_and_everything_goes_on_when_it_is_back() {
        close();
        List<Throwable> seen = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> seen.add(thrown));
        try (PostgresServer own = PostgresServer.start()) {
            server = own;
            database = own.database();
            store = open("here");
            queue = queue(store);
            CountDownLatch away = new CountDownLatch(1);
            work.on("A", Work.until(away));
            queue.start();
            add("A", "B");
            await().until(() -> store.counts().get(OrderState.COMPLETED) == 1);

            own.stop();
            await().until(() -> queue.obstacle().isPresent());
            assertThat(queue.obstacle().orElseThrow()).contains("does not answer");
            away.countDown();
            await().until(() -> queue.inHand().isEmpty());
            own.startAgain();

            await().ignoreExceptions().until(() -> store.counts().get(OrderState.COMPLETED) == 2);
            await().until(() -> queue.obstacle().isEmpty());
            add("C");
            assertThat(queue.awaitIdle(Progress.NONE)).isTrue();
            assertThat(store.counts()).containsEntry(OrderState.COMPLETED, 3L);
            assertThat(seen).isEmpty();
            close();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
        server = PostgresServer.shared();
        database = server.database();
        store = open("here");
        queue = queue(store);
    }
}
