// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws what belongs to a track and not to its sound: ground, zero line, divider and name. */
final class TrackPainter {

    void ground(Graphics2D g, Rectangle region, TrackLayout tracks, WaveformPalette palette) {
        for (int track = 0; track < tracks.tracks(); track++) {
            g.setColor(palette.lane());
            g.fillRect(region.x, tracks.topOf(track), region.width, tracks.heightOf(track));
            g.setColor(palette.grid());
            int middle = tracks.topOf(track) + tracks.heightOf(track) / 2;
            g.drawLine(region.x, middle, region.x + region.width, middle);
        }
    }

    void dividers(Graphics2D g, Rectangle region, TrackLayout tracks, WaveformPalette palette) {
        g.setColor(WaveformPalette.blend(palette.background(), palette.text(), 0.28));
        for (int track = 1; track < tracks.tracks(); track++) {
            g.drawLine(region.x, tracks.topOf(track), region.x + region.width, tracks.topOf(track));
        }
    }

    void names(Graphics2D g, List<WaveformItems.Track> names, TrackLayout tracks, WaveformPalette palette) {
        FontMetrics metrics = g.getFontMetrics();
        int height = metrics.getHeight() + 4;
        for (int track = 0; track < Math.min(names.size(), tracks.tracks()); track++) {
            if (tracks.heightOf(track) < height + 8) {
                continue;
            }
            String name = names.get(track).name();
            int top = tracks.topOf(track) + 6;
            Color background = palette.background();
            g.setColor(WaveformPalette.faded(background, 216));
            g.fill(new RoundRectangle2D.Double(6, top, metrics.stringWidth(name) + 28, height, height, height));
            g.setColor(palette.colour(names.get(track).role()));
            g.fill(new Ellipse2D.Double(13, top + height / 2.0 - 4, 8, 8));
            g.setColor(palette.text());
            g.drawString(name, 26, top + 2 + metrics.getAscent());
        }
    }
}
