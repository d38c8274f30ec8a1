// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.TimeRange;

/** Where one looks, listens and points in a call: one visible window, one playhead, one selection. */
public record TimelineState(VisibleWindow window, Duration playhead, Optional<TimeRange> selection) {

    public TimelineState {
        playhead = clamped(playhead, window.total());
    }

    /** A whole call with the playhead at its start. */
    public static TimelineState of(Duration total) {
        return new TimelineState(VisibleWindow.whole(total), Duration.ZERO, Optional.empty());
    }

    public TimelineState withWindow(VisibleWindow newWindow) {
        return new TimelineState(newWindow, playhead, selection);
    }

    /** With the playhead at a time, or at the nearest end of the call when the time lies beyond it. */
    public TimelineState withPlayhead(Duration time) {
        return new TimelineState(window, time, selection);
    }

    public TimelineState withSelection(Optional<TimeRange> span) {
        return new TimelineState(window, playhead, span);
    }

    private static Duration clamped(Duration time, Duration total) {
        return time.isNegative() ? Duration.ZERO : time.compareTo(total) > 0 ? total : time;
    }
}
