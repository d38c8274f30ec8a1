// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.callchat.api.spi.Progress;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.Added;
import org.callchat.engine.store.CallStore.NewOrder;
import org.callchat.engine.store.CallStore.Turn;
import org.callchat.engine.store.OrderEdits;
import org.jspecify.annotations.Nullable;

/**
 * The durable order queue. Orders are taken by priority, then in the order in which they came; what fails is tried again
 * as the policy says. Everything that counts is in the store, so that a queue may die at any moment. Safe for use by many
 * threads.
 */
public final class OrderQueue implements AutoCloseable {
    private static final Duration LOOK_FOR_CANCELLATION = Duration.ofMillis(200);
    /** Nodes that died are found by {@link Rounds}, which trust nobody's clock; the scheduler's own way is out of use. */
    private static final Duration HEARTBEAT = Duration.ofDays(1);
    /** A database that is away keeps a round waiting for a connection. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);
    /** Work is told to stop and comes back when it does; nobody is interrupted. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final Set<String> PASSES = Set.of("DB_CONN_UNREACHABLE", "DB_TIME_BUSY");

    private final CallStore store;
    private final Clock clock;
    private final QueueOptions options;
    private final Hands hands = new Hands();
    private final Changes changes = new Changes();
    private final Schedule schedule;
    private final CallTask calls;
    private final Rounds rounds;
    /** Guards starting and stopping only. */
    private final Object lifecycle = new Object();

    private volatile @Nullable Scheduler running;
    private @Nullable ScheduledExecutorService watchman;
    private volatile boolean stopping;

    public OrderQueue(CallStore store, OrderWork work, RetryPolicy retries, Clock clock, QueueOptions options) {
        this(store, work, retries, clock, options, System::nanoTime);
    }

    /** @param nanos a watch by which other nodes' silence is measured */
    OrderQueue(
            CallStore store,
            OrderWork work,
            RetryPolicy retries,
            Clock clock,
            QueueOptions options,
            LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.options = options;
        this.schedule = new Schedule(new ScheduledRows(store.dataSource()));
        Tally tally = new Tally(nanos);
        this.rounds = new Rounds(store, schedule, hands, tally, clock, nanos, options.workers(), this::relist);
        Attempt attempt = new Attempt(store, work, retries, clock, tally::count);
        this.calls = new CallTask(store, attempt, hands, changes, clock, id -> relist(List.of(id)));
    }

    /** Adds orders at the end of the queue; those that are there already stay as they are. */
    public Added add(List<NewOrder> orders) {
        Added added = store.add(orders, clock.instant());
        list(store.turns(added.added()));
        return added;
    }

    /** Begins to take orders; what a process that died had in hand is taken up first. */
    public void start() {
        synchronized (lifecycle) {
            if (running != null) {
                return;
            }
            rounds.begin();
            stopping = false;
            Scheduler scheduler = scheduler();
            if (rounds.obstacle().isPresent()) {
                scheduler.pause();
            }
            scheduler.start();
            running = scheduler;
            watchman = watchman(scheduler);
        }
        changes.happened();
    }

    /** Takes no more orders, tells the work in hand to stop, and returns when nothing is in hand. */
    public void stop() {
        synchronized (lifecycle) {
            Scheduler scheduler = running;
            if (scheduler == null) {
                return;
            }
            stopping = true;
            hands.cancelAll();
            scheduler.stop();
            running = null;
            if (watchman != null) {
                end(watchman);
            }
            rounds.end();
        }
        changes.happened();
    }

    /** A round under way is waited for, not interrupted: that could cost an embedded database its connection. */
    private static void end(ScheduledExecutorService watchman) {
        watchman.shutdown();
        try {
            watchman.awaitTermination(LONGEST_ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running != null;
    }

    /** Why no call is begun although the queue runs, in one sentence, if that is so. */
    public Optional<String> obstacle() {
        return isRunning() ? rounds.obstacle() : Optional.empty();
    }

    /** Makes a person's change. Work in hand that is cancelled is told to stop, and its result is dropped. */
    public OrderEdits.Made edit(OrderSelection selection, OrderEdit edit, String who) {
        OrderEdits.Made made = store.edits().make(selection, edit, who, clock.instant());
        relist(made.orders());
        relist(made.displaced());
        if (edit instanceof OrderEdit.Cancel) {
            hands.cancel(made.orders());
        }
        return made;
    }

    /** Takes a change back; empty when there is none of that number, or it was taken back before. */
    public Optional<OrderEdits.Made> undo(long change) {
        Optional<OrderEdits.Made> undone = store.edits().undo(change, clock.instant());
        undone.ifPresent(made -> relist(made.orders()));
        return undone;
    }

    /** What the workers have in hand, the oldest first. */
    public List<InHand> inHand() {
        return hands.seen();
    }

    /**
     * Waits until no order is pending, in hand, or waiting for its next try.
     *
     * @return false when the wait was cancelled, or the queue does not run although orders wait
     */
    public boolean awaitIdle(Progress progress) {
        while (!progress.isCancelled()) {
            long seen = changes.count();
            if (hands.isEmpty()) {
                // counted while nothing moved, or else an order on the move might be missed
                boolean idle = isIdle() && changes.count() == seen;
                if (idle || !isRunning()) {
                    return idle;
                }
            }
            try {
                changes.awaitAfter(seen, LOOK_FOR_CANCELLATION);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Calls back after every change, on the thread that made it: return quickly, and gather what comes often. */
    public void addChangeListener(Runnable listener) {
        changes.add(listener);
    }

    public void removeChangeListener(Runnable listener) {
        changes.remove(listener);
    }

    /** Stops. The store stays open. */
    @Override
    public void close() {
        stop();
    }

    /** A database that does not answer at the moment is not a sign that nothing is left. */
    private boolean isIdle() {
        Map<OrderState, Long> counts;
        try {
            counts = store.counts();
        } catch (CallFailure e) {
            if (PASSES.contains(e.code().value())) {
                return false;
            }
            throw e;
        }
        return List.of(OrderState.PENDING, OrderState.PROCESSING, OrderState.FAILED).stream()
                .allMatch(state -> counts.getOrDefault(state, 0L) == 0);
    }

    private void relist(List<OrderId> orders) {
        schedule.remove(orders);
        list(store.turns(orders));
    }

    private void list(List<Turn> turns) {
        if (!turns.isEmpty()) {
            Scheduler scheduler = running;
            schedule.put(turns);
            if (scheduler != null) {
                scheduler.triggerCheckForDueExecutions();
            }
        }
        changes.happened();
    }

    private ScheduledExecutorService watchman(Scheduler scheduler) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "chat-queue-rounds");
            made.setDaemon(true);
            return made;
        });
        long every = Rounds.EVERY.toMillis();
        ScheduledFuture<?> ignored =
                thread.scheduleWithFixedDelay(() -> lookAround(scheduler), every, every, TimeUnit.MILLISECONDS);
        return thread;
    }

    private void lookAround(Scheduler scheduler) {
        Optional<String> before = rounds.obstacle();
        rounds.go();
        Optional<String> now = rounds.obstacle();
        if (now.isPresent()) {
            scheduler.pause();
        } else {
            scheduler.resume();
        }
        if (!now.equals(before)) {
            changes.happened();
        }
    }

    private boolean mayNotBegin() {
        return stopping || rounds.obstacle().isPresent();
    }

    private Scheduler scheduler() {
        return Scheduler.create(store.dataSource(), calls.task(this::mayNotBegin))
                .schedulerName(new SchedulerName.Fixed(store.nodes().self().run()))
                .clock(clock::instant)
                .threads(options.workers())
                .executorService(Executors.newFixedThreadPool(options.workers(), new CallThreads()))
                .dueExecutor(Executors.newSingleThreadExecutor(DueThread::new))
                .pollingInterval(options.poll())
                .pollUsingFetch(0.5, 1.0)
                .jdbcCustomization(new SchedulerDialect())
                .enablePriority()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(1000)
                .shutdownMaxWait(FOR_EVER)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }
}
