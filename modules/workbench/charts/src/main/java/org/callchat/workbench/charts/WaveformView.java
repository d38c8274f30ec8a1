// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.callchat.api.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A call's sound, track above track, under a time axis, with its silences and keywords. Shows and changes a
 * {@link Timeline}: a click sets the playhead, a click on a silence selects it, a drag selects, the wheel zooms about
 * the pointer. A child component, such as a progress bar, is laid out over it.
 */
public final class WaveformView extends Canvas {
    private static final int AXIS = 30;
    private static final int LANE = 26;

    private final Timeline timeline;
    private final AxisPainter axis = new AxisPainter();
    private final TrackPainter trackPainter = new TrackPainter();
    private final PointerPainter pointers = new PointerPainter();
    private WaveformPalette palette = WaveformPalette.current();
    private List<WaveformItems.Track> names = List.of();
    private List<Double> shares = List.of(1.0);
    private Optional<WaveformPainter> waveform = Optional.empty();
    private Annotations annotations = Annotations.NONE;
    private EdgeDrag edges = new EdgeDrag(new TreeSet<>(), span -> {});
    private Optional<TimeRange> stretched = Optional.empty();
    private AnnotationPainter annotationPainter = new AnnotationPainter(Annotations.NONE);

    public WaveformView(Timeline timeline) {
        super("Waveform");
        this.timeline = timeline;
        setLayout(new BorderLayout());
        setFocusable(true);
        setPreferredSize(new Dimension(600, 220));
        setMinimumSize(new Dimension(120, 110));
        WaveformMouse mouse = new WaveformMouse(this, timeline);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
        timeline.listen(this::stateChanged);
        setToolTipText("");
        updateUI();
    }

    /** Names the tracks; their sound may follow later. */
    public void setTracks(List<WaveformItems.Track> tracks) {
        names = List.copyOf(tracks);
        if (shares.size() != names.size() && !names.isEmpty()) {
            shares = TrackLayout.equalShares(names.size());
        }
        repaint();
    }

    /** Shows the sound. */
    public void setItems(WaveformItems items) {
        setTracks(items.tracks());
        waveform = Optional.of(new WaveformPainter(items));
        repaint();
    }

    public void setAnnotations(Annotations shown) {
        annotations = shown;
        annotationPainter = new AnnotationPainter(shown);
        repaint();
    }

    /**
     * Lets the edges of a selected silence be dragged.
     *
     * @param done told where a silence lies then
     * @param snaps where edges snap to
     */
    public void setEdgeDragging(Consumer<TimeRange> done, NavigableSet<Duration> snaps) {
        edges = new EdgeDrag(new TreeSet<>(snaps), done);
    }

    EdgeDrag edges() {
        return edges;
    }

    /** Shows where the selection would lie while its edge is being dragged. */
    void stretch(Optional<TimeRange> span) {
        stretched = span;
        repaint();
    }

    boolean isSilence(TimeRange span) {
        return !isFree(span);
    }

    Annotations annotations() {
        return annotations;
    }

    TimeScale scale() {
        return new TimeScale(timeline.state().window().shown(), getWidth());
    }

    TrackLayout tracks() {
        return new TrackLayout(AXIS + LANE, getHeight() - AXIS - LANE, shares);
    }

    void divide(List<Double> newShares) {
        shares = newShares;
        repaint();
    }

    boolean isOverAnnotationLane(int y) {
        return y >= AXIS && y < AXIS + LANE;
    }

    @Override
    public void updateUI() {
        palette = WaveformPalette.current();
        Font font = javax.swing.UIManager.getFont("Label.font");
        if (font != null) {
            setFont(font.deriveFont(Math.max(12f, font.getSize2D())));
        }
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Rectangle region = g.getClipBounds(new Rectangle(0, 0, getWidth(), getHeight()));
        paintLayers(g, region, timeline.state(), scale(), tracks());
        g.dispose();
    }

    private void paintLayers(Graphics2D g, Rectangle region, TimelineState state, TimeScale scale, TrackLayout tracks) {
        Optional<TimeRange> selected = state.selection();
        g.setColor(palette.background());
        g.fill(region);
        trackPainter.ground(g, region, tracks, palette);
        axis.paint(g, region, scale, AXIS, getHeight(), palette);
        annotationPainter.shade(g, region, scale, tracks, selected, palette);
        waveform.ifPresent(painter -> painter.paint(g, region, scale, tracks, palette));
        trackPainter.dividers(g, region, tracks, palette);
        trackPainter.names(g, names, tracks, palette);
        annotationPainter.flag(g, scale, tracks, palette);
        annotationPainter.label(g, region, scale, new Rectangle(0, AXIS, getWidth(), LANE), selected, palette);
        selected.filter(this::isFree).ifPresent(span -> pointers.selection(g, span, scale, tracks, palette));
        stretched.ifPresent(span -> pointers.selection(g, span, scale, tracks, palette));
        pointers.playhead(g, state, scale, AXIS, getHeight(), palette);
    }

    private boolean isFree(TimeRange selection) {
        return annotations.silences().stream().noneMatch(s -> s.time().equals(selection));
    }

    private void stateChanged(TimelineState before, TimelineState after) {
        if (!before.window().equals(after.window())) {
            repaint();
            return;
        }
        if (!before.selection().equals(after.selection())) {
            before.selection().ifPresent(this::repaintSpan);
            after.selection().ifPresent(this::repaintSpan);
        }
        if (!before.playhead().equals(after.playhead())) {
            repaintPlayhead(before.playhead());
            repaintPlayhead(after.playhead());
        }
    }

    private void repaintSpan(TimeRange span) {
        Rectangle area = PointerPainter.bounds(span, scale(), tracks());
        repaint(area.x - 3, 0, area.width + 6, getHeight());
    }

    private void repaintPlayhead(Duration time) {
        int x = (int) Math.round(scale().x(time));
        repaint(x - PointerPainter.HALF_WIDTH - 2, 0, 2 * PointerPainter.HALF_WIDTH + 4, getHeight());
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return WaveformTip.at(annotations, scale(), tracks().trackAt(event.getY()), event.getX())
                .orElse(null);
    }

    void showCursor(int cursor) {
        if (getCursor().getType() != cursor) {
            setCursor(Cursor.getPredefinedCursor(cursor));
        }
    }
}
