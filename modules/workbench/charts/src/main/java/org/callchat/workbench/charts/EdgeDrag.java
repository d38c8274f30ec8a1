// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.callchat.api.model.TimeRange;

/**
 * Dragging an edge of the selection. An edge that comes near one of voice activity snaps to it.
 *
 * @param snaps where voice activity begins or ends
 * @param done told where a selected silence lies after its edge was dragged
 */
record EdgeDrag(NavigableSet<Duration> snaps, Consumer<TimeRange> done) {
    /** How near in pixels the pointer takes hold of an edge, and an edge snaps. */
    static final int REACH = 5;

    /** The selection is shorter than this only if it was so before. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    /** Which edge is held. */
    enum Edge {
        START,
        END
    }

    /** The edge under the pointer. */
    static Optional<Edge> at(Optional<TimeRange> selection, TimeScale scale, int x) {
        return selection.flatMap(span -> {
            double fromStart = Math.abs(scale.x(span.start()) - x);
            double fromEnd = Math.abs(scale.x(span.end()) - x);
            if (Math.min(fromStart, fromEnd) > REACH) {
                return Optional.empty();
            }
            return Optional.of(fromStart < fromEnd ? Edge.START : Edge.END);
        });
    }

    /** The selection with one edge at a time, or where that snaps to. */
    TimeRange dragged(TimeRange span, Edge edge, Duration time, TimeScale scale, Duration total) {
        Duration to = snapped(time, scale);
        if (edge == Edge.START) {
            Duration latest = span.end().minus(SHORTEST);
            Duration start = to.compareTo(latest) > 0 ? latest : to;
            return new TimeRange(start.isNegative() ? Duration.ZERO : start, span.end());
        }
        Duration earliest = span.start().plus(SHORTEST);
        Duration end = to.compareTo(earliest) < 0 ? earliest : to;
        return new TimeRange(
                span.start(), end.compareTo(total) > 0 && span.end().compareTo(total) <= 0 ? total : end);
    }

    private Duration snapped(Duration time, TimeScale scale) {
        Duration before = snaps.floor(time);
        Duration after = snaps.ceiling(time);
        Duration nearest = before == null
                ? after
                : after == null || time.minus(before).compareTo(after.minus(time)) <= 0 ? before : after;
        boolean near = nearest != null && Math.abs(scale.x(nearest) - scale.x(time)) <= REACH + 2;
        return near ? nearest : time;
    }
}
