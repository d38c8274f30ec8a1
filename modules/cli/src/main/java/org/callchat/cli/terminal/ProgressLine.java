// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.callchat.api.spi.Progress;

/** A bar with the time that is left, where a person watches; elsewhere nothing. Safe for many threads. */
public final class ProgressLine implements Progress {
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(200);
    private static final Duration BEFORE_GUESSING = Duration.ofSeconds(2);
    private static final int BAR = 28;

    private final Console console;
    private final Clock clock;
    private final BooleanSupplier cancelled;
    private final Instant start;
    private Instant drawn = Instant.EPOCH;
    private double fraction;
    private String subject;

    /** @param subject what goes on, shown behind the bar */
    public ProgressLine(Console console, Clock clock, BooleanSupplier cancelled, String subject) {
        this.console = console;
        this.clock = clock;
        this.cancelled = cancelled;
        this.subject = subject;
        this.start = clock.instant();
    }

    @Override
    public synchronized void at(double newFraction) {
        fraction = Math.max(0, Math.min(1, newFraction));
        if (!clock.instant().isBefore(drawn.plus(BETWEEN_DRAWINGS))) {
            draw(Optional.empty());
        }
    }

    /**
     * Shows how far it is and something else behind the bar.
     *
     * @param left the time that is left, where it is known better than from the bar
     */
    public synchronized void show(double newFraction, String newSubject, Optional<Duration> left) {
        fraction = Math.max(0, Math.min(1, newFraction));
        subject = newSubject;
        draw(left);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /** Takes the bar away. */
    public void end() {
        console.endLive();
    }

    private void draw(Optional<Duration> known) {
        Instant now = clock.instant();
        if (console.terminal().interactive()) {
            drawn = now;
            int filled = (int) Math.round(fraction * BAR);
            String left = known.or(() -> guess(now))
                    .map(t -> ", " + Figures.clock(t) + " left")
                    .orElse("");
            console.live("[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + Math.round(fraction * 100) + " % "
                    + subject + left);
        }
    }

    private Optional<Duration> guess(Instant now) {
        Duration elapsed = Duration.between(start, now);
        if (fraction < 0.01 || fraction >= 1 || elapsed.compareTo(BEFORE_GUESSING) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - fraction) / fraction)));
    }
}
