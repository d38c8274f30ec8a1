// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import org.callchat.api.model.TimeRange;

/**
 * The part of a call that is on show. Every move keeps it inside the call and no shorter than {@link #SHORTEST}.
 *
 * @param total length of the call
 * @param shown the part on show
 */
public record VisibleWindow(Duration total, TimeRange shown) {
    /** No zoom goes closer than this. */
    public static final Duration SHORTEST = Duration.ofMillis(50);

    public VisibleWindow {
        if (total.isZero() || total.isNegative()) {
            throw new IllegalArgumentException("a call that lasts " + total + " has nothing to show");
        }
        shown = inside(total, shown.start().toNanos(), shown.length().toNanos());
    }

    /** All of a call. */
    public static VisibleWindow whole(Duration total) {
        return new VisibleWindow(total, new TimeRange(Duration.ZERO, total));
    }

    public boolean isWhole() {
        return shown.length().equals(total);
    }

    public VisibleWindow fit() {
        return whole(total);
    }

    /**
     * Zooms about a time that stays where it is on the screen.
     *
     * @param factor above 1 goes closer, below 1 goes away
     */
    public VisibleWindow zoomed(double factor, Duration anchor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a zoom factor is above 0, not " + factor);
        }
        double length = shown.length().toNanos();
        double wanted = Math.max(shortest(total), Math.min(total.toNanos(), length / factor));
        double share = (anchor.toNanos() - shown.start().toNanos()) / length;
        return at(anchor.toNanos() - Math.round(share * wanted), Math.round(wanted));
    }

    /** Moves by a time, to the right when positive. */
    public VisibleWindow moved(Duration by) {
        return at(shown.start().plus(by).toNanos(), shown.length().toNanos());
    }

    /** Shows a span, widened when it is too short. */
    public VisibleWindow showing(TimeRange span) {
        long length = Math.max(shortest(total), span.length().toNanos());
        long middle = (span.start().toNanos() + span.end().toNanos()) / 2;
        return at(middle - length / 2, length);
    }

    public VisibleWindow centredOn(Duration time) {
        long length = shown.length().toNanos();
        return at(time.toNanos() - length / 2, length);
    }

    /** The same window when it shows the time already; else a page whose first tenth ends at the time. */
    public VisibleWindow revealing(Duration time) {
        if (shown.contains(time)) {
            return this;
        }
        long length = shown.length().toNanos();
        return at(time.toNanos() - length / 10, length);
    }

    /** The same window when it shows all of the span already; else one around it, further away only if it must be. */
    public VisibleWindow revealing(TimeRange span) {
        if (span.start().compareTo(shown.start()) >= 0 && span.end().compareTo(shown.end()) <= 0) {
            return this;
        }
        long length = Math.max(shown.length().toNanos(), span.length().toNanos() * 3 / 2);
        long middle = (span.start().toNanos() + span.end().toNanos()) / 2;
        return at(middle - length / 2, length);
    }

    private VisibleWindow at(long startNanos, long lengthNanos) {
        return new VisibleWindow(total, inside(total, startNanos, lengthNanos));
    }

    private static TimeRange inside(Duration total, long startNanos, long lengthNanos) {
        long all = total.toNanos();
        long length = Math.max(shortest(total), Math.min(all, lengthNanos));
        long start = Math.max(0, Math.min(startNanos, all - length));
        return new TimeRange(Duration.ofNanos(start), Duration.ofNanos(start + length));
    }

    private static long shortest(Duration total) {
        return Math.min(SHORTEST.toNanos(), total.toNanos());
    }
}
