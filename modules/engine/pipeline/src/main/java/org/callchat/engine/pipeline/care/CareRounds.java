// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.care;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.care.StorageCare.Outcome;

/** Does tasks when they are due, one after the other on a thread of its own. What fails is said once, and tried again. */
final class CareRounds implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CareRounds.class.getName());
    /** What failed is tried again so soon. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private static final long LOOK_EVERY_SECONDS = 60;

    /**
     * A task.
     *
     * @param every empty: not by itself
     * @param may whether now is a good moment
     * @param work answers what came of it, in words
     */
    record Task(String name, Supplier<Optional<Duration>> every, Supplier<Boolean> may, Work work) {}

    /** What a task does. */
    @FunctionalInterface
    interface Work {
        String run(Progress progress);
    }

    private final List<Task> tasks;
    private final CareDiary diary;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread care = new Thread(work, "storage-care");
        care.setDaemon(true);
        care.setPriority(Thread.MIN_PRIORITY);
        return care;
    });
    private volatile boolean closed;
    private boolean begun;

    CareRounds(List<Task> tasks, CareDiary diary, Clock clock) {
        this.tasks = tasks;
        this.diary = diary;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a round reports its own troubles
    synchronized void begin() {
        if (!begun && !closed) {
            begun = true;
            thread.scheduleWithFixedDelay(this::round, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Does what is due. */
    void round() {
        for (Task task : tasks) {
            try {
                if (!closed && isDue(task) && task.may().get()) {
                    run(task);
                }
            } catch (RuntimeException e) {
                // settings that cannot be read, say: the next round asks again
                LOG.log(System.Logger.Level.DEBUG, "whether " + task.name() + " is due is not known", e);
            }
        }
    }

    private boolean isDue(Task task) {
        Optional<StorageCare.Outcome> last = diary.lastOutcome(task.name());
        return task.every()
                .get()
                .map(every ->
                        last.filter(outcome -> !outcome.good()).isEmpty() || every.compareTo(AGAIN) < 0 ? every : AGAIN)
                .filter(wait -> last.isEmpty()
                        || !clock.instant().isBefore(last.get().at().plus(wait)))
                .isPresent();
    }

    private void run(Task task) {
        try {
            note(task, true, task.work().run(untilClosed()), null);
        } catch (CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, task.name() + " was broken off");
        } catch (CallFailure e) {
            note(task, false, e.code() + ": " + e.explanation(), e);
        } catch (RuntimeException e) {
            note(task, false, "SYS_UNK_CARE: " + task.name() + " came to nothing (" + e.getMessage() + ")", e);
        }
    }

    private void note(
            Task task, boolean good, String words, @org.jspecify.annotations.Nullable RuntimeException problem) {
        boolean changed = diary.note(task.name(), new Outcome(clock.instant(), good, words));
        if (!good && changed) {
            LOG.log(System.Logger.Level.WARNING, words, problem);
        } else {
            LOG.log(System.Logger.Level.DEBUG, task.name() + ": " + words);
        }
    }

    private Progress untilClosed() {
        return new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return closed;
            }
        };
    }

    /** Breaks off what can be broken off and waits for the rest, since it needs the database. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.log(System.Logger.Level.INFO, "A backup is being finished; the workspace closes after it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
