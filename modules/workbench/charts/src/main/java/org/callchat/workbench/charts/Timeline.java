// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The one place where a {@link TimelineState} changes. Everything that shows a call listens here, so that all of it
 * stays in step. Used by one thread, that of the user interface.
 */
public final class Timeline {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private TimelineState state;

    public Timeline(TimelineState state) {
        this.state = state;
    }

    /** Hears of changes. */
    @FunctionalInterface
    public interface Listener {
        void changed(TimelineState before, TimelineState after);
    }

    public TimelineState state() {
        return state;
    }

    /** Changes the state and tells the listeners, unless nothing changed. */
    public void update(UnaryOperator<TimelineState> change) {
        TimelineState before = state;
        TimelineState after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        state = after;
        for (Listener listener : listeners) {
            // a listener may have moved on from what it was told; the others hear that on their own
            listener.changed(before, after);
        }
    }

    /** Adds a listener; close what is returned to remove it. */
    public Registration listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends a listener's hearing when closed. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
