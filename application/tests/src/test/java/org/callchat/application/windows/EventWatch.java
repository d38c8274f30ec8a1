// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.application.windows;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Watches the event thread: what keeps it longer than 100 ms is told with what it was doing then. It tells and does not
 * judge, since how long something takes says as much of the machine as of us; what must never happen there (database,
 * network) is judged.
 */
final class EventWatch extends EventQueue {
    private static final long LONG_MS = 100;
    private static final List<String> NEVER =
            List.of("org.callchat.engine.store.", "java.net.http.", "org.apache.derby.");

    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "event watch");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> slow = new CopyOnWriteArrayList<>();
    private final List<String> forbidden = new CopyOnWriteArrayList<>();
    private volatile long begun;
    /** Where the task of the moment was seen last. */
    private volatile String seen = "";

    private volatile Thread dispatcher = Thread.currentThread();

    static EventWatch begin() {
        EventWatch watch = new EventWatch();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
        watch.sampler.scheduleAtFixedRate(watch::look, 20, 20, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        long before = begun;
        dispatcher = Thread.currentThread();
        begun = System.nanoTime();
        seen = "";
        try {
            super.dispatchEvent(event);
        } finally {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            if (took > LONG_MS) {
                slow.add(took + " ms: " + event.getClass().getSimpleName() + seen);
            }
            begun = before;
        }
    }

    private void look() {
        if (begun != 0) {
            List<StackTraceElement> stack = Arrays.asList(dispatcher.getStackTrace());
            stack.stream()
                    .map(StackTraceElement::toString)
                    .filter(frame -> NEVER.stream().anyMatch(frame::startsWith))
                    .findFirst()
                    .ifPresent(forbidden::add);
            if (System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(LONG_MS)) {
                String where = stack.stream()
                        .map(StackTraceElement::toString)
                        .filter(frame -> frame.startsWith("org.callchat.workbench."))
                        .limit(3)
                        .collect(Collectors.joining(" < "));
                seen = where.isEmpty() ? seen : " in " + where;
            }
        }
    }

    /** What kept the event thread, for a person to read. */
    List<String> slow() {
        return List.copyOf(slow);
    }

    /** Where the event thread was seen in what may wait for disk or network. */
    List<String> forbidden() {
        return List.copyOf(forbidden);
    }
}
