// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.Rectangle;
import org.callchat.api.model.TimeRange;

/** Draws the playhead and the selection. */
final class PointerPainter {
    /** How far the playhead reaches to each side of its line. */
    static final int HALF_WIDTH = 7;

    /** A line over everything, with a handle in the axis. */
    void playhead(Graphics2D g, TimelineState state, TimeScale scale, int axisHeight, int bottom, WaveformPalette p) {
        int x = (int) Math.round(scale.x(state.playhead()));
        g.setColor(p.playhead());
        g.fillRect(x, axisHeight - 2, 1, bottom - axisHeight + 2);
        int head = HALF_WIDTH - 2;
        g.fill(new Polygon(
                new int[] {x - head, x + head + 1, x + head + 1, x + 1, x - head},
                new int[] {axisHeight - 10, axisHeight - 10, axisHeight - 6, axisHeight - 1, axisHeight - 6},
                5));
    }

    /** A tint between two lines, with its length. */
    void selection(Graphics2D g, TimeRange span, TimeScale scale, TrackLayout tracks, WaveformPalette palette) {
        Rectangle area = bounds(span, scale, tracks);
        g.setColor(WaveformPalette.faded(palette.selection(), palette.dark() ? 60 : 46));
        g.fill(area);
        g.setColor(palette.selection());
        g.fillRect(area.x, area.y, 2, area.height);
        g.fillRect(area.x + area.width - 2, area.y, 2, area.height);
        String length = TimeText.length(span.length());
        FontMetrics metrics = g.getFontMetrics();
        if (metrics.stringWidth(length) + 12 < area.width) {
            g.setColor(palette.text());
            g.drawString(length, area.x + 8, area.y + area.height - metrics.getDescent() - 4);
        }
    }

    static Rectangle bounds(TimeRange span, TimeScale scale, TrackLayout tracks) {
        int left = (int) Math.round(scale.x(span.start()));
        int right = (int) Math.round(scale.x(span.end()));
        return new Rectangle(left, tracks.top(), Math.max(2, right - left), tracks.height());
    }
}
