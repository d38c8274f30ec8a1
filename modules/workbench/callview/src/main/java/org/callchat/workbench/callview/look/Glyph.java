// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.look;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import javax.swing.UIManager;

/** The icons of the call's window, drawn in the colour of the text so that they suit any look and any scale. */
public enum Glyph {
    PLAY(g -> g.fill(shape(4, 2.5, 13, 8, 4, 13.5))),
    PAUSE(g -> {
        g.fill(new Rectangle2D.Double(3.5, 3, 3.2, 10));
        g.fill(new Rectangle2D.Double(9.3, 3, 3.2, 10));
    }),
    STOP(g -> g.fill(new Rectangle2D.Double(3.5, 3.5, 9, 9))),
    BACK(g -> {
        g.fill(shape(8, 3.5, 8, 12.5, 2, 8));
        g.fill(shape(14, 3.5, 14, 12.5, 8, 8));
    }),
    FORWARD(g -> {
        g.fill(shape(8, 3.5, 8, 12.5, 14, 8));
        g.fill(shape(2, 3.5, 2, 12.5, 8, 8));
    }),
    PREVIOUS_SILENCE(g -> {
        g.fill(new Rectangle2D.Double(2.5, 3, 2, 10));
        g.fill(shape(12.5, 3, 12.5, 13, 5.5, 8));
    }),
    NEXT_SILENCE(g -> {
        g.fill(new Rectangle2D.Double(11.5, 3, 2, 10));
        g.fill(shape(3.5, 3, 3.5, 13, 10.5, 8));
    }),
    LOOP(g -> {
        g.draw(new Arc2D.Double(3, 3, 10, 10, 20, 290, Arc2D.OPEN));
        g.fill(shape(10.2, 4.2, 15, 4.6, 13, 8.4));
    }),
    FOLLOW(g -> {
        g.draw(line(11.5, 2, 11.5, 14));
        g.draw(line(2, 8, 8, 8));
        g.draw(open(5.5, 5.2, 8.4, 8, 5.5, 10.8));
    }),
    ZOOM_IN(g -> {
        lens(g);
        g.draw(line(4.6, 7, 9.4, 7));
        g.draw(line(7, 4.6, 7, 9.4));
    }),
    ZOOM_OUT(g -> {
        lens(g);
        g.draw(line(4.6, 7, 9.4, 7));
    }),
    FIT(g -> {
        g.draw(line(2, 3, 2, 13));
        g.draw(line(14, 3, 14, 13));
        g.draw(line(4.5, 8, 11.5, 8));
        g.draw(open(6.8, 5.7, 4.5, 8, 6.8, 10.3));
        g.draw(open(9.2, 5.7, 11.5, 8, 9.2, 10.3));
    }),
    TO_SELECTION(g -> {
        g.draw(line(5, 3, 5, 13));
        g.draw(line(11, 3, 11, 13));
        g.draw(open(1.2, 5.8, 3.2, 8, 1.2, 10.2));
        g.draw(open(14.8, 5.8, 12.8, 8, 14.8, 10.2));
    }),
    UP(g -> g.draw(open(4, 10, 8, 6, 12, 10))),
    DOWN(g -> g.draw(open(4, 6, 8, 10, 12, 6))),
    WARNING(g -> {
        g.draw(shape(8, 2.2, 14.6, 13.4, 1.4, 13.4));
        g.draw(line(8, 6.4, 8, 9.6));
        g.fill(new Ellipse2D.Double(7.2, 11, 1.6, 1.6));
    }),
    CLOCK(g -> {
        g.draw(new Ellipse2D.Double(2, 2, 12, 12));
        g.draw(open(8, 4.6, 8, 8, 10.6, 9.6));
    }),
    SEARCH(Glyph::lens),
    UNDO(g -> {
        g.draw(open(5.6, 2.6, 2.6, 5.6, 5.6, 8.6));
        g.draw(open(2.6, 5.6, 9.6, 5.6));
        g.draw(new Arc2D.Double(5.8, 5.6, 7.4, 7.4, 90, -180, Arc2D.OPEN));
        g.draw(line(9.5, 13, 6, 13));
    }),
    REDO(g -> {
        g.draw(open(10.4, 2.6, 13.4, 5.6, 10.4, 8.6));
        g.draw(open(13.4, 5.6, 6.4, 5.6));
        g.draw(new Arc2D.Double(2.8, 5.6, 7.4, 7.4, 90, 180, Arc2D.OPEN));
        g.draw(line(6.5, 13, 10, 13));
    }),
    ADD(g -> {
        g.draw(line(8, 3, 8, 13));
        g.draw(line(3, 8, 13, 8));
    }),
    REMOVE(g -> g.draw(line(3, 8, 13, 8))),
    NEXT_OPEN(g -> {
        g.draw(open(2.5, 4.5, 2.5, 11.5));
        g.draw(line(5, 8, 13, 8));
        g.draw(open(9.6, 4.6, 13, 8, 9.6, 11.4));
    }),
    MORE(g -> {
        g.fill(new Ellipse2D.Double(2.2, 6.9, 2.2, 2.2));
        g.fill(new Ellipse2D.Double(6.9, 6.9, 2.2, 2.2));
        g.fill(new Ellipse2D.Double(11.6, 6.9, 2.2, 2.2));
    });

    private static final int GRID = 16;

    private final Consumer<Graphics2D> drawing;

    Glyph(Consumer<Graphics2D> drawing) {
        this.drawing = drawing;
    }

    public Icon icon() {
        return icon(GRID);
    }

    /** @param size in pixels */
    public Icon icon(int size) {
        return new Drawn(drawing, size);
    }

    /** A button without a frame; the tip is its name for assistive technology too. */
    public JButton button(String tip) {
        return dressed(new JButton(icon()), tip);
    }

    public JToggleButton toggle(String tip) {
        return dressed(new JToggleButton(icon()), tip);
    }

    private static <B extends AbstractButton> B dressed(B button, String tip) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(tip);
        // a click leaves the keyboard where it was; Tab still gets here
        button.setRequestFocusEnabled(false);
        return button;
    }

    private static void lens(Graphics2D g) {
        g.draw(new Ellipse2D.Double(2, 2, 10, 10));
        g.draw(line(10.6, 10.6, 14.2, 14.2));
    }

    private static java.awt.Shape line(double x1, double y1, double x2, double y2) {
        return new java.awt.geom.Line2D.Double(x1, y1, x2, y2);
    }

    private static Path2D open(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private static Path2D shape(double... points) {
        Path2D path = open(points);
        path.closePath();
        return path;
    }

    private record Drawn(Consumer<Graphics2D> drawing, int size) implements Icon {
        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Color disabled = UIManager.getColor("Label.disabledForeground");
            g.setColor(c.isEnabled() || disabled == null ? c.getForeground() : disabled);
            g.translate(x, y);
            g.scale(size / (double) GRID, size / (double) GRID);
            g.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            drawing.accept(g);
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return size;
        }

        @Override
        public int getIconHeight() {
            return size;
        }
    }
}
