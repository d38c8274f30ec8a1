// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** Draws a time axis along the top and its grid below; where the marks stand is decided in {@link AxisMarks}. */
final class AxisPainter {
    /** Least pixels from one label to the next. */
    static final int SPACING = 84;

    private static final int MAJOR = 7;
    private static final int MINOR = 4;

    void paint(
            Graphics2D g, Rectangle region, TimeScale scale, int axisHeight, int gridBottom, WaveformPalette palette) {
        List<AxisMark> marks = AxisMarks.of(scale, SPACING);
        FontMetrics metrics = g.getFontMetrics();
        for (AxisMark mark : marks) {
            int x = (int) Math.round(scale.x(mark.time()));
            if (mark.isMajor()) {
                g.setColor(palette.grid());
                g.drawLine(x, axisHeight, x, gridBottom);
                g.setColor(palette.muted());
                g.drawLine(x, axisHeight - MAJOR, x, axisHeight - 1);
                // the last one may have no room to the right of its mark
                int width = metrics.stringWidth(mark.label());
                int label = x + 4 + width <= scale.width() ? x + 4 : x - 4 - width;
                if (label + width >= region.x && label <= region.x + region.width) {
                    g.drawString(mark.label(), label, metrics.getAscent() + 3);
                }
            } else {
                g.setColor(WaveformPalette.blend(palette.background(), palette.muted(), 0.6));
                g.drawLine(x, axisHeight - MINOR, x, axisHeight - 1);
            }
        }
        g.setColor(palette.grid());
        g.drawLine(region.x, axisHeight - 1, region.x + region.width, axisHeight - 1);
    }
}
