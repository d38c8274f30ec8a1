// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.panel;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import org.callchat.api.model.ChannelRole;
import org.callchat.workbench.callview.model.CallPartition;
import org.callchat.workbench.charts.WaveformPalette;

/** A bar that divides a call's time between its speakers and silence. */
final class PartitionBar extends JPanel {
    private static final int HEIGHT = 18;

    private final transient CallPartition partition;

    PartitionBar(CallPartition partition) {
        this.partition = partition;
        setOpaque(false);
        setAlignmentX(RIGHT_ALIGNMENT);
        setPreferredSize(new Dimension(220, HEIGHT));
        setMinimumSize(new Dimension(80, HEIGHT));
        setMaximumSize(new Dimension(480, HEIGHT));
        String text = partition.parts().stream()
                .map(p -> p.share().label() + " " + p.percent() + " %")
                .collect(Collectors.joining(", "));
        setToolTipText("Of the whole call: " + text);
        getAccessibleContext().setAccessibleName("Of the whole call: " + text);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        WaveformPalette palette = WaveformPalette.current();
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(getFont().deriveFont(Font.PLAIN, Math.max(11f, getFont().getSize2D() - 2)));
        int top = (getHeight() - HEIGHT) / 2;
        Shape clip = new RoundRectangle2D.Double(0, top, getWidth(), HEIGHT, 8, 8);
        g.setColor(palette.grid());
        g.fill(clip);
        g.clip(clip);
        double x = 0;
        for (CallPartition.Part part : partition.parts()) {
            double width = part.fraction() * getWidth();
            Color colour = colour(part.share(), palette);
            g.setColor(colour);
            g.fill(new java.awt.geom.Rectangle2D.Double(x, top, width - 1, HEIGHT));
            label(g, part, (int) x, (int) width, top, colour);
            x += width;
        }
        g.dispose();
    }

    private static void label(Graphics2D g, CallPartition.Part part, int x, int width, int top, Color ground) {
        FontMetrics metrics = g.getFontMetrics();
        String percent = part.percent() + " %";
        String full = part.share().label() + " " + percent;
        String text = metrics.stringWidth(full) + 10 <= width ? full : percent;
        if (metrics.stringWidth(text) + 6 <= width) {
            double luminance = 0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
            g.setColor(luminance > 140 ? new Color(0x14181F) : Color.WHITE);
            g.drawString(text, x + 5, top + (HEIGHT + metrics.getAscent() - metrics.getDescent()) / 2);
        }
    }

    private static Color colour(CallPartition.Share share, WaveformPalette palette) {
        return switch (share) {
            case AGENT -> palette.colour(ChannelRole.AGENT);
            case CUSTOMER -> palette.colour(ChannelRole.CUSTOMER);
            case BOTH ->
                WaveformPalette.blend(palette.colour(ChannelRole.AGENT), palette.colour(ChannelRole.CUSTOMER), 0.5);
            case OTHER -> palette.colour(ChannelRole.BOTH);
            case HOLD -> palette.hold();
            case SILENCE -> WaveformPalette.blend(palette.background(), palette.text(), 0.2);
        };
    }
}
