// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.look;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import org.callchat.api.model.Silence;
import org.callchat.workbench.charts.WaveformPalette;

/** One, two or three bars for a short, medium or long silence, and dots for a hold: read without colour. */
public final class CategoryIcon implements Icon {
    private static final int WIDTH = 18;
    private static final int HEIGHT = 16;

    private final int bars;
    private final boolean hold;
    private final Color colour;
    private final Color rest;

    public CategoryIcon(Silence silence, WaveformPalette palette) {
        bars = silence.category().ordinal() + 1;
        hold = silence.kind() == Silence.Kind.HOLD;
        colour = palette.colour(silence);
        rest = WaveformPalette.blend(palette.background(), palette.text(), 0.2);
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int bar = 0; bar < 3; bar++) {
            g.setColor(hold || bar < bars ? colour : rest);
            if (hold) {
                g.fillOval(x + 1 + bar * 6, y + HEIGHT / 2 - 2, 4, 4);
            } else {
                int height = 6 + bar * 4;
                g.fill(new RoundRectangle2D.Double(x + 1 + bar * 6, y + HEIGHT - 1 - height, 4, height, 2, 2));
            }
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return WIDTH;
    }

    @Override
    public int getIconHeight() {
        return HEIGHT;
    }
}
