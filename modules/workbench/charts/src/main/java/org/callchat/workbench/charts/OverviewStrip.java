// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The whole call in a strip: its sound, its silences and keywords, and the window that the waveform shows. The window
 * is dragged to move, dragged at an edge to zoom; a click elsewhere brings it there, a double click shows everything.
 */
public final class OverviewStrip extends Canvas {

    private final Timeline timeline;
    private WaveformPalette palette = WaveformPalette.current();
    private Optional<OverviewPainter> sound = Optional.empty();
    private Annotations annotations = Annotations.NONE;
    private @Nullable BufferedImage drawn;

    public OverviewStrip(Timeline timeline) {
        super("Overview of the whole call");
        this.timeline = timeline;
        setPreferredSize(new Dimension(600, 52));
        setMinimumSize(new Dimension(120, 40));
        setToolTipText("The whole call. Drag the window to move it, its edges to zoom; double-click shows everything.");
        OverviewMouse mouse = new OverviewMouse(this, timeline);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
        timeline.listen((before, after) -> repaint());
    }

    public void setItems(WaveformItems items) {
        sound = Optional.of(new OverviewPainter(items));
        redraw();
    }

    public void setAnnotations(Annotations shown) {
        annotations = shown;
        redraw();
    }

    TimeScale scale() {
        VisibleWindow window = timeline.state().window();
        return new TimeScale(window.fit().shown(), getWidth());
    }

    @Override
    public void updateUI() {
        palette = WaveformPalette.current();
        redraw();
    }

    private void redraw() {
        drawn = null;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.drawImage(still(g.getTransform().getScaleX()), 0, 0, getWidth(), getHeight(), null);
        paintWindow(g, timeline.state());
        g.dispose();
    }

    /** What does not change while one moves about, drawn once. */
    private BufferedImage still(double density) {
        int width = Math.max(1, (int) Math.ceil(getWidth() * density));
        int height = Math.max(1, (int) Math.ceil(getHeight() * density));
        BufferedImage image = drawn;
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.scale(density, density);
            paintStill(g);
            g.dispose();
            drawn = image;
        }
        return image;
    }

    private void paintStill(Graphics2D g) {
        TimeScale scale = scale();
        g.setColor(palette.lane());
        g.fillRect(0, 0, getWidth(), getHeight());
        for (Silence silence : annotations.silences()) {
            if (silence.channel().isEmpty()) {
                Color colour = palette.colour(silence);
                int left = (int) Math.round(scale.x(silence.time().start()));
                int width = Math.max(2, (int) Math.round(scale.x(silence.time().end())) - left);
                g.setColor(WaveformPalette.faded(colour, 70));
                g.fillRect(left, 0, width, getHeight());
                g.setColor(colour);
                g.fillRect(left, getHeight() - 4, width, 4);
            }
        }
        sound.ifPresent(painter -> painter.paint(g, new Rectangle(0, 2, getWidth(), getHeight() - 6), scale, palette));
        g.setColor(palette.keyword());
        for (KeywordHit hit : annotations.keywords()) {
            int x = (int) Math.round(scale.x(hit.time().start()));
            g.fillRect(x - 1, 0, 3, 7);
        }
    }

    private void paintWindow(Graphics2D g, TimelineState state) {
        TimeRange shown = state.window().shown();
        TimeScale scale = scale();
        double left = scale.x(shown.start());
        double right = Math.max(left + 6, scale.x(shown.end()));
        if (!state.window().isWhole()) {
            g.setColor(WaveformPalette.faded(palette.background(), 170));
            g.fillRect(0, 0, (int) left, getHeight());
            g.fillRect((int) right, 0, getWidth() - (int) right, getHeight());
        }
        RoundRectangle2D frame = new RoundRectangle2D.Double(left, 0.5, right - left - 1, getHeight() - 1.5, 6, 6);
        g.setColor(palette.selection());
        g.draw(frame);
        g.fill(new RoundRectangle2D.Double(left - 1.5, getHeight() / 2.0 - 9, 4, 18, 4, 4));
        g.fill(new RoundRectangle2D.Double(right - 3.5, getHeight() / 2.0 - 9, 4, 18, 4, 4));
        g.setColor(palette.playhead());
        g.fillRect((int) Math.round(scale.x(state.playhead())), 0, 1, getHeight());
    }
}
