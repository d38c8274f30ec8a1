// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Graphics2D;
import java.awt.Rectangle;

/** Draws all tracks into one small band: the first upwards from its middle, the others downwards. */
final class OverviewPainter {

    private final WaveformItems items;
    private final double gain;

    OverviewPainter(WaveformItems items) {
        this.items = items;
        this.gain = items.gain();
    }

    void paint(Graphics2D g, Rectangle area, TimeScale scale, WaveformPalette palette) {
        double density = Math.max(1, g.getTransform().getScaleX());
        Graphics2D device = (Graphics2D) g.create();
        device.scale(1 / density, 1 / density);
        int columns = (int) Math.ceil(area.width * density);
        double middle = (area.y + area.height / 2.0) * density;
        double unit = area.height / 2.0 * density * gain;
        for (int track = 0; track < items.tracks().size(); track++) {
            boolean alone = items.tracks().size() == 1;
            Envelope envelope = Envelope.of(items.peaks(), track, 0, scale.secondsPerPixel() / density, columns);
            device.setColor(palette.colour(items.tracks().get(track).role()));
            for (int x = 0; x < columns; x++) {
                double reach = Math.min(area.height / 2.0 * density, (envelope.max[x] - envelope.min[x]) / 2 * unit);
                double up = alone || track == 0 ? reach : 0;
                double down = alone || track > 0 ? reach : 0;
                int top = (int) Math.round(middle - up);
                device.fillRect(x, top, 1, Math.max(1, (int) Math.round(middle + down) - top));
            }
        }
        device.dispose();
    }
}
