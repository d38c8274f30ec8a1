// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/** Draws waveforms: one column per device pixel, and only the columns of the region that is asked for. */
final class WaveformPainter {
    /** Part of half a track's height that full scale reaches. */
    private static final double REACH = 0.92;

    private final WaveformItems items;
    private final double gain;

    WaveformPainter(WaveformItems items) {
        this.items = items;
        this.gain = items.gain();
    }

    void paint(Graphics2D g, Rectangle region, TimeScale scale, TrackLayout tracks, WaveformPalette palette) {
        double density = Math.max(1, g.getTransform().getScaleX());
        Graphics2D device = (Graphics2D) g.create();
        device.scale(1 / density, 1 / density);
        int first = (int) Math.floor(region.x * density);
        int columns = (int) Math.ceil((region.x + region.width) * density) - first;
        double step = scale.secondsPerPixel() / density;
        double start = scale.shown().startSeconds() + first * step;
        for (int track = 0; track < tracks.tracks(); track++) {
            Envelope envelope = Envelope.of(items.peaks(), track, start, step, columns);
            Color strong = palette.colour(items.tracks().get(track).role());
            Color pale = WaveformPalette.blend(palette.background(), strong, 0.5);
            double middle = (tracks.topOf(track) + tracks.heightOf(track) / 2.0) * density;
            double unit = tracks.heightOf(track) / 2.0 * REACH * density * gain;
            double limit = tracks.heightOf(track) / 2.0 * density - 1;
            fill(device, first, columns, envelope, middle, unit, limit, pale, strong);
        }
        device.dispose();
    }

    private static void fill(
            Graphics2D device,
            int first,
            int columns,
            Envelope envelope,
            double middle,
            double unit,
            double limit,
            Color pale,
            Color strong) {
        device.setColor(pale);
        for (int i = 0; i < columns; i++) {
            column(device, first + i, middle, envelope.max[i] * unit, -envelope.min[i] * unit, limit);
        }
        device.setColor(strong);
        for (int i = 0; i < columns; i++) {
            double reach = Math.min(envelope.mean[i] * 0.62, Math.max(envelope.max[i], -envelope.min[i])) * unit;
            column(device, first + i, middle, reach, reach, limit);
        }
    }

    private static void column(Graphics2D device, int x, double middle, double up, double down, double limit) {
        int top = (int) Math.round(middle - Math.max(0, Math.min(limit, up)));
        int bottom = (int) Math.round(middle + Math.max(0, Math.min(limit, down)));
        device.fillRect(x, top, 1, Math.max(1, bottom - top));
    }
}
