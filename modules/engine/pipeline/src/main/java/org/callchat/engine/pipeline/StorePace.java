// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.Stage;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.Progress;
import org.callchat.engine.queue.OrderQueue;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.queue.QueueOptions;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.CheckpointKey;
import org.callchat.engine.store.CallStore.NewOrder;

/** Measures a store: taking orders in, listing them, and taking calls through, with everything stubbed but the store. */
final class StorePace {
    private static final int PAGE = 100;
    private static final int TIMES = 9;
    private static final byte[] CHECKPOINT = new byte[20_000];

    private final CallStore store;
    private final Clock clock;
    private final AtomicInteger done = new AtomicInteger();

    StorePace(CallStore store) {
        this.store = store;
        this.clock = store.clock(Clock.systemUTC());
        new Random(7).nextBytes(CHECKPOINT);
    }

    /**
     * What was measured.
     *
     * @param pages median per kind of page
     * @param importWork processor time of this process, which says more than the clock while others are busy, too
     * @param callWork processor time for the calls
     * @param heapBefore bytes in use after a collection, with all orders imported
     * @param heapAfter the same after the calls were taken through
     */
    record Outcome(
            int orders,
            Duration imported,
            Duration importWork,
            Map<String, Duration> pages,
            int calls,
            Duration taken,
            Duration callWork,
            long heapBefore,
            long heapAfter) {

        double callsPerSecond() {
            return calls / (taken.toNanos() / 1e9);
        }
    }

    Outcome measure(int orders, int calls, int workers) {
        if (!store.batches().all().isEmpty()
                || store.orders(OrderQuery.first(1)).total() > 0) {
            throw new CallFailure(
                    new FailureCode("DB_STATE_NOT_EMPTY"),
                    "The database has orders already and is not measured, as made-up calls would mix with them. Make an"
                            + " empty one and name that with --store.");
        }
        OrderQueue queue = new OrderQueue(
                store,
                (order, tracker) -> call(order, tracker, calls),
                (failure, tries) -> Optional.empty(),
                clock,
                QueueOptions.workers(workers));
        long start = System.nanoTime();
        Duration work = work();
        queue.add(IntStream.range(0, orders).mapToObj(StorePace::order).toList());
        Duration imported = since(start);
        Duration importWork = work().minus(work);
        Map<String, Duration> pages = pages(orders);
        long heapBefore = heap();
        start = System.nanoTime();
        work = work();
        queue.start();
        queue.awaitIdle(until(calls));
        Duration taken = since(start);
        Duration callWork = work().minus(work);
        queue.close();
        int completed = Math.toIntExact(store.counts().getOrDefault(OrderState.COMPLETED, 0L));
        return new Outcome(orders, imported, importWork, pages, completed, taken, callWork, heapBefore, heap());
    }

    private Progress until(int calls) {
        return new Progress() {
            @Override
            public void at(double fraction) {
                // nobody asks
            }

            @Override
            public boolean isCancelled() {
                return done.get() >= calls;
            }
        };
    }

    private Map<String, Duration> pages(int orders) {
        Map<String, Duration> pages = new LinkedHashMap<>();
        OrderQuery.Sort place = OrderQuery.Sort.POSITION;
        pages.put("first", page(Set.of(), "", place, 0));
        pages.put("middle", page(Set.of(), "", place, orders / 2));
        pages.put("last", page(Set.of(), "", place, orders - PAGE));
        pages.put("pending", page(Set.of(OrderState.PENDING), "", place, 0));
        pages.put("found", page(Set.of(), "agent 99", place, 0));
        pages.put("by agent", page(Set.of(), "", OrderQuery.Sort.AGENT, 0));
        pages.put("by order, middle", page(Set.of(), "", OrderQuery.Sort.ORDER_ID, orders / 2));
        return pages;
    }

    private Duration page(Set<OrderState> states, String text, OrderQuery.Sort sort, int offset) {
        OrderQuery query = new OrderQuery(
                states, Optional.of(text).filter(t -> !t.isEmpty()), Optional.empty(), sort, true, offset, PAGE);
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            store.orders(query);
            taken.add(since(start));
        }
        return taken.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    /** All stages, a checkpoint looked for and kept, and a result as a call of five minutes has it. */
    private CallAnalysis call(Order order, OrderWork.Tracker tracker, int calls) {
        if (done.get() >= calls) {
            throw new CancellationException("enough");
        }
        tracker.enter(Stage.DOWNLOAD);
        tracker.enter(Stage.DECODE);
        tracker.enter(Stage.TRANSCRIBE);
        ContentHash content =
                new ContentHash(String.format("%064x", order.id().value().hashCode() & 0xffffffffL));
        CheckpointKey key =
                new CheckpointKey(Stage.TRANSCRIBE, content, order.id().value());
        if (store.checkpoint(key).isEmpty()) {
            store.saveCheckpoint(key, CHECKPOINT, clock.instant());
        }
        tracker.enter(Stage.ANALYSE);
        tracker.enter(Stage.RECORD);
        done.incrementAndGet();
        return result(order.call(), content);
    }

    private static CallAnalysis result(CallRecord call, ContentHash content) {
        List<Segment> segments = IntStream.range(0, 40)
                .mapToObj(i -> new Segment(
                        Optional.of(i % 2),
                        TimeRange.ofMillis(i * 7000L, i * 7000L + 5000),
                        "this is sentence " + i + " of call " + call.order(),
                        List.of()))
                .toList();
        List<Silence> silences = IntStream.range(0, 10)
                .mapToObj(i -> new Silence(
                        TimeRange.ofMillis(i * 28_000L + 5000, i * 28_000L + 7000),
                        Optional.empty(),
                        Silence.Kind.MUTUAL,
                        Silence.Category.SHORT,
                        Optional.empty(),
                        List.of(),
                        SilenceContext.NONE,
                        new Agreement(Optional.of(1.0), Optional.of(1.0), Optional.of(1.0))))
                .toList();
        return new CallAnalysis(
                call,
                Optional.of(new Recording(
                        "call.wav", content, Duration.ofMinutes(5), 2, ChannelRole.standard(2), 8000, "pcm_mulaw")),
                Optional.of(new Transcript(
                        new Transcript.Engine("pace", "1", "none", Optional.empty(), Optional.empty(), "en"),
                        segments)),
                new Findings(silences, List.of(), List.of()),
                Timings.NONE,
                List.of());
    }

    private static Duration work() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long heap() {
        Runtime machine = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return machine.totalMemory() - machine.freeMemory();
    }

    private static NewOrder order(int number) {
        OrderId id = new OrderId(String.format("P-%07d", number));
        CallRecord call = new CallRecord(
                id,
                Optional.of("SID-" + number),
                Optional.empty(),
                Optional.empty(),
                Optional.of("chain " + number % 7),
                Optional.of("store " + number % 311),
                Optional.of("agent " + number % 997),
                Optional.empty(),
                ChannelRole.standard(2));
        return new NewOrder(call, new RecordingReference("folder", "/calls/" + id + ".wav"), "pace");
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
