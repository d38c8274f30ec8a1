// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever asked that something changed, and wakes whoever waits for that. */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<Runnable> failed = ConcurrentHashMap.newKeySet();
    private final Object monitor = new Object();
    private long count;

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
        failed.remove(listener);
    }

    void happened() {
        synchronized (monitor) {
            count++;
            monitor.notifyAll();
        }
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                if (failed.add(listener)) {
                    LOG.warn(
                            "a listener of the queue failed; the queue goes on, and its next failures are not told", e);
                }
            }
        }
    }

    /** How many changes there have been: what {@link #awaitAfter} wants to know. */
    long count() {
        synchronized (monitor) {
            return count;
        }
    }

    /** Waits for a change after those already seen, or for that long. */
    void awaitAfter(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (monitor) {
            for (long left = end - System.nanoTime(); count == seen && left > 0; left = end - System.nanoTime()) {
                monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
    }
}
