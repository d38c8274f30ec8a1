// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.time.Duration;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;

/** Turns what the mouse does over a waveform into changes of the timeline. */
final class WaveformMouse extends MouseAdapter {
    private static final double ZOOM_PER_NOTCH = 1.25;
    /** A press that moves less than this is a click. */
    private static final int SLACK = 4;

    private final WaveformView view;
    private final Timeline timeline;
    private int pressedAt;
    private boolean dragging;
    private Optional<Integer> divider = Optional.empty();
    private Optional<EdgeDrag.Edge> edge = Optional.empty();
    private Optional<TimeRange> stretched = Optional.empty();

    WaveformMouse(WaveformView view, Timeline timeline) {
        this.view = view;
        this.timeline = timeline;
    }

    @Override
    public void mousePressed(MouseEvent e) {
        view.requestFocusInWindow();
        pressedAt = e.getX();
        dragging = false;
        divider = view.tracks().dividerAt(e.getY());
        edge = divider.isEmpty() ? EdgeDrag.at(timeline.state().selection(), view.scale(), e.getX()) : Optional.empty();
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        if (!SwingUtilities.isLeftMouseButton(e)) {
            return;
        }
        if (divider.isPresent()) {
            view.divide(view.tracks().dividedAt(divider.get(), e.getY()));
            return;
        }
        dragging = dragging || Math.abs(e.getX() - pressedAt) > SLACK;
        if (dragging && edge.isPresent()) {
            stretch(e.getX());
        } else if (dragging) {
            timeline.update(s -> s.withSelection(Optional.of(dragged(e.getX()))));
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        if (!SwingUtilities.isLeftMouseButton(e) || divider.isPresent()) {
            return;
        }
        if (dragging && edge.isPresent()) {
            release();
        } else if (dragging) {
            timeline.update(s -> s.withPlayhead(dragged(e.getX()).start()));
        } else {
            clicked(e);
        }
    }

    private void stretch(int x) {
        TimeScale scale = view.scale();
        stretched = timeline.state()
                .selection()
                .map(span -> view.edges()
                        .dragged(
                                span,
                                edge.orElseThrow(),
                                scale.timeAt(x),
                                scale,
                                timeline.state().window().total()));
        view.stretch(stretched);
    }

    /** A silence is moved by whoever keeps silences; any other selection is only a selection. */
    private void release() {
        Optional<TimeRange> before = timeline.state().selection();
        Optional<TimeRange> after = stretched;
        stretched = Optional.empty();
        view.stretch(stretched);
        if (before.isPresent() && after.isPresent()) {
            if (view.isSilence(before.get())) {
                view.edges().done().accept(after.get());
            } else {
                timeline.update(s -> s.withSelection(after));
            }
        }
    }

    @Override
    public void mouseMoved(MouseEvent e) {
        boolean onChip = view.isOverAnnotationLane(e.getY()) && silenceAt(e).isPresent();
        boolean onDivider = view.tracks().dividerAt(e.getY()).isPresent();
        boolean onEdge = EdgeDrag.at(timeline.state().selection(), view.scale(), e.getX())
                .isPresent();
        view.showCursor(
                onDivider
                        ? Cursor.N_RESIZE_CURSOR
                        : onEdge ? Cursor.E_RESIZE_CURSOR : onChip ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR);
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent e) {
        TimeScale scale = view.scale();
        if (e.isShiftDown()) {
            Duration by = scale.lengthOf(e.getPreciseWheelRotation() * view.getWidth() * 0.1);
            timeline.update(s -> s.withWindow(s.window().moved(by)));
        } else {
            double factor = Math.pow(ZOOM_PER_NOTCH, -e.getPreciseWheelRotation());
            Duration anchor = scale.timeAt(e.getX());
            timeline.update(s -> s.withWindow(s.window().zoomed(factor, anchor)));
        }
    }

    private void clicked(MouseEvent e) {
        Duration time = view.scale().timeAt(e.getX());
        Optional<Silence> silence = silenceAt(e).filter(s -> s.channel().isEmpty());
        boolean zoom = e.getClickCount() == 2;
        if (silence.isPresent() && (zoom || view.isOverAnnotationLane(e.getY()))) {
            TimeRange span = silence.get().time();
            timeline.update(s -> s.withSelection(Optional.of(span)).withPlayhead(span.start()));
            if (zoom) {
                timeline.update(s -> s.withWindow(s.window().showing(around(span))));
            }
        } else {
            timeline.update(s -> s.withSelection(Optional.empty()).withPlayhead(time));
        }
    }

    private Optional<Silence> silenceAt(MouseEvent e) {
        return view.annotations().silenceAt(view.scale(), view.tracks().trackAt(e.getY()), e.getX());
    }

    private TimeRange dragged(int x) {
        TimeScale scale = view.scale();
        Duration end = timeline.state().window().total();
        Duration from = earlier(scale.timeAt(Math.min(pressedAt, x)), end);
        Duration to = earlier(scale.timeAt(Math.max(pressedAt, x)), end);
        return new TimeRange(from, to);
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** A span with as much again on each side, so that one sees what is around it. */
    private static TimeRange around(TimeRange span) {
        Duration start = span.start().minus(span.length());
        return new TimeRange(
                start.isNegative() ? Duration.ZERO : start, span.end().plus(span.length()));
    }
}
