// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.callchat.api.model.OrderState;

/** A state as a sign: each has a shape of its own, so that colour is never the only difference. */
record StateIcon(OrderState state, Optional<Color> on) implements Icon {
    private static final int SIZE = 14;

    /** In the state's own colour. */
    static StateIcon of(OrderState state) {
        return new StateIcon(state, Optional.empty());
    }

    /** In one colour, for a background that would swallow the state's own. */
    static StateIcon selected(OrderState state, Color foreground) {
        return new StateIcon(state, Optional.of(foreground));
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.setColor(on.orElseGet(() -> colour(isDark())));
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paint(g);
        g.dispose();
    }

    private void paint(Graphics2D g) {
        switch (state) {
            case PENDING -> g.draw(circle());
            case PROCESSING -> {
                g.draw(circle());
                g.fill(new Arc2D.Double(3.5, 3.5, 7, 7, 90, -270, Arc2D.PIE));
            }
            case COMPLETED -> g.draw(path(2.5, 7.5, 5.7, 10.7, 11.5, 3.8));
            case FAILED -> {
                g.draw(new Arc2D.Double(2, 2, 10, 10, 60, 290, Arc2D.OPEN));
                g.draw(path(9.2, 0.9, 9.6, 3.4, 12.1, 3.0));
            }
            case DEAD -> {
                g.draw(new Line2D.Double(3.2, 3.2, 10.8, 10.8));
                g.draw(new Line2D.Double(10.8, 3.2, 3.2, 10.8));
            }
            case PAUSED -> {
                g.fill(new Rectangle2D.Double(3.4, 2.8, 2.4, 8.4));
                g.fill(new Rectangle2D.Double(8.2, 2.8, 2.4, 8.4));
            }
            case CANCELLED -> {
                g.draw(circle());
                g.draw(new Line2D.Double(3.6, 10.4, 10.4, 3.6));
            }
        }
    }

    private Color colour(boolean dark) {
        return switch (state) {
            case PENDING, CANCELLED -> new Color(dark ? 0x9AA5B1 : 0x7A8794);
            case PROCESSING -> new Color(dark ? 0x5AA9F0 : 0x1F6FB2);
            case COMPLETED -> new Color(dark ? 0x5BBF86 : 0x2E8B57);
            case FAILED -> new Color(dark ? 0xE5A84B : 0xB9770E);
            case DEAD -> new Color(dark ? 0xEF7B72 : 0xC0392B);
            case PAUSED -> new Color(dark ? 0xB79CE8 : 0x7A5CB0);
        };
    }

    private static Ellipse2D circle() {
        return new Ellipse2D.Double(2, 2, 10, 10);
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private static boolean isDark() {
        Color background = UIManager.getColor("Table.background");
        return background != null && background.getRed() + background.getGreen() + background.getBlue() < 384;
    }
}
