// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells listeners that something changed: soon after the first change, and once for all changes until then. */
final class ChangeBell implements AutoCloseable {
    private static final long GATHER_MILLIS = 250;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread bell = new Thread(work, "changes");
        bell.setDaemon(true);
        return bell;
    });

    CallDesk.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ring() reports its own troubles
    void changed() {
        if (due.compareAndSet(false, true)) {
            try {
                thread.schedule(this::ring, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // closed: nobody is listening any more
                due.set(false);
            }
        }
    }

    /** Where others change things, too, and tell nobody: rings again and again from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // ring() reports its own troubles
    void ringEvery(Duration time) {
        thread.scheduleWithFixedDelay(this::ring, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ring() {
        due.set(false);
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                System.getLogger(ChangeBell.class.getName())
                        .log(System.Logger.Level.WARNING, "a listener failed; the others go on", e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
