// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a thread works on, so that log lines can say it; and the performance log, which gets a line for each stage that
 * ends. It belongs to one thread and is not handed on to threads that this one starts.
 */
public final class WorkNote implements AutoCloseable {
    /** Name of the logger that has the performance log. */
    public static final String PERFORMANCE = "org.callchat.performance";

    private static final Logger LOG = LoggerFactory.getLogger(PERFORMANCE);
    private static final ThreadLocal<@Nullable WorkNote> CURRENT = new ThreadLocal<>();

    private final OrderId order;
    private final Clock clock;
    private Optional<Stage> stage = Optional.empty();
    private Optional<Duration> audio = Optional.empty();
    private Instant since;
    private String outcome = "failed";

    private WorkNote(OrderId order, Clock clock) {
        this.order = order;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** This thread begins to work on an order; the last stage counts as failed unless another outcome is told. */
    public static WorkNote begin(OrderId order, Clock clock) {
        WorkNote note = new WorkNote(order, clock);
        CURRENT.set(note);
        return note;
    }

    /** This thread begins a stage of its order; the one before is done. */
    public static void enter(Stage next) {
        current().ifPresent(note -> note.ended("done", Optional.of(next)));
    }

    /** How much sound the order of this thread has. */
    public static void audio(Duration length) {
        current().ifPresent(note -> note.audio = Optional.of(length));
    }

    /** What this thread works on, if it works on an order. */
    public static Optional<WorkNote> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public OrderId order() {
        return order;
    }

    public Optional<Stage> stage() {
        return stage;
    }

    /** How the last stage ends. */
    public void outcome(String how) {
        outcome = how;
    }

    private void ended(String how, Optional<Stage> next) {
        Instant now = clock.instant();
        stage.ifPresent(ended -> LOG.info(
                "order={} stage={} audio_s={} took_ms={} worker={} outcome={}",
                order,
                ended.id(),
                audio.map(a -> String.valueOf(a.toMillis() / 1000.0)).orElse("-"),
                Math.max(0, Duration.between(since, now).toMillis()),
                Thread.currentThread().getName().replace(' ', '_'),
                how.replace(' ', '_')));
        stage = next;
        since = now;
    }

    /** The work is over. */
    @Override
    public void close() {
        ended(outcome, Optional.empty());
        CURRENT.remove();
    }
}
