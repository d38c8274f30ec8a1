// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.time.Duration;
import org.callchat.api.model.TimeRange;

/** Moves and resizes the visible window by its picture in the overview. */
final class OverviewMouse extends MouseAdapter {
    private static final int GRIP = 5;

    private final OverviewStrip strip;
    private final Timeline timeline;
    private Part held = Part.OUTSIDE;
    private VisibleWindow windowBefore;
    private int pressedAt;

    /** What of the window is under the pointer. */
    private enum Part {
        LEFT_EDGE,
        RIGHT_EDGE,
        INSIDE,
        OUTSIDE
    }

    OverviewMouse(OverviewStrip strip, Timeline timeline) {
        this.strip = strip;
        this.timeline = timeline;
        this.windowBefore = timeline.state().window();
    }

    @Override
    public void mousePressed(MouseEvent e) {
        if (e.getClickCount() == 2) {
            timeline.update(s -> s.withWindow(s.window().fit()));
            return;
        }
        if (partAt(e.getX()) == Part.OUTSIDE) {
            timeline.update(s -> s.withWindow(s.window().centredOn(strip.scale().timeAt(e.getX()))));
        }
        held = partAt(e.getX());
        windowBefore = timeline.state().window();
        pressedAt = e.getX();
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        boolean clicked = e.getClickCount() == 1 && Math.abs(e.getX() - pressedAt) <= 2;
        if (clicked && held == Part.INSIDE) {
            timeline.update(s -> s.withPlayhead(strip.scale().timeAt(e.getX())));
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        TimeScale scale = strip.scale();
        TimeRange shown = windowBefore.shown();
        Duration at = scale.timeAt(Math.min(e.getX(), strip.getWidth()));
        VisibleWindow window = switch (held) {
            case INSIDE, OUTSIDE -> windowBefore.moved(scale.lengthOf(e.getX() - pressedAt));
            case LEFT_EDGE -> windowBefore.showing(span(at, shown.end()));
            case RIGHT_EDGE -> windowBefore.showing(span(shown.start(), at));
        };
        timeline.update(s -> s.withWindow(window));
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        int cursor = switch (partAt(e.getX())) {
            case LEFT_EDGE -> Cursor.W_RESIZE_CURSOR;
            case RIGHT_EDGE -> Cursor.E_RESIZE_CURSOR;
            case INSIDE -> Cursor.HAND_CURSOR;
            case OUTSIDE -> Cursor.DEFAULT_CURSOR;
        };
        strip.setCursor(Cursor.getPredefinedCursor(cursor));
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        double factor = Math.pow(1.25, -e.getPreciseWheelRotation());
        timeline.update(s -> s.withWindow(s.window()
                .zoomed(
                        factor,
                        s.window()
                                .shown()
                                .start()
                                .plus(s.window().shown().length().dividedBy(2)))));
    }

    private Part partAt(int x) {
        TimeScale scale = strip.scale();
        double left = scale.x(timeline.state().window().shown().start());
        double right = scale.x(timeline.state().window().shown().end());
        if (Math.abs(x - left) <= GRIP) {
            return Part.LEFT_EDGE;
        }
        if (Math.abs(x - right) <= GRIP) {
            return Part.RIGHT_EDGE;
        }
        return x > left && x < right ? Part.INSIDE : Part.OUTSIDE;
    }

    /** The span between two times; one that was dragged past the other ends there. */
    private static TimeRange span(Duration start, Duration end) {
        return new TimeRange(start.compareTo(end) <= 0 ? start : end, end);
    }
}
