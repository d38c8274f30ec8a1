// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;

/** Draws silences as hatched shading with a label in the lane above the tracks, and keywords as flags. */
final class AnnotationPainter {
    private static final int ARC = 7;
    private static final int PAD = 6;

    private final Annotations annotations;
    private final Hatching hatching = new Hatching();

    AnnotationPainter(Annotations annotations) {
        this.annotations = annotations;
    }

    /** Shades the tracks; goes below the waveform. */
    void shade(
            Graphics2D g,
            Rectangle region,
            TimeScale scale,
            TrackLayout tracks,
            Optional<TimeRange> selected,
            WaveformPalette palette) {
        for (Silence silence : annotations.silences()) {
            Rectangle band = band(silence, scale, tracks);
            if (!band.intersects(region)) {
                continue;
            }
            boolean chosen = selected.filter(silence.time()::equals).isPresent();
            boolean oneSided = silence.channel().isPresent();
            Color colour = palette.colour(silence);
            g.setColor(WaveformPalette.faded(colour, oneSided ? 30 : chosen ? 72 : 40));
            g.fillRect(band.x, band.y, band.width, band.height);
            if (!oneSided) {
                g.setPaint(hatching.of(silence, WaveformPalette.faded(colour, palette.dark() ? 64 : 76)));
                g.fillRect(band.x, band.y, band.width, band.height);
                g.setColor(WaveformPalette.faded(colour, chosen ? 255 : 120));
                g.drawLine(band.x, band.y, band.x, band.y + band.height);
                g.drawLine(band.x + band.width - 1, band.y, band.x + band.width - 1, band.y + band.height);
            }
        }
    }

    /** Labels silences in the lane above the tracks. */
    void label(
            Graphics2D g,
            Rectangle region,
            TimeScale scale,
            Rectangle lane,
            Optional<TimeRange> selected,
            WaveformPalette palette) {
        for (Silence silence : annotations.silences()) {
            if (silence.channel().isEmpty()) {
                chip(
                        g,
                        region,
                        scale,
                        lane,
                        silence,
                        selected.filter(silence.time()::equals).isPresent(),
                        palette);
            }
        }
    }

    private static void chip(
            Graphics2D g,
            Rectangle region,
            TimeScale scale,
            Rectangle lane,
            Silence silence,
            boolean chosen,
            WaveformPalette palette) {
        double left = scale.x(silence.time().start());
        double right = scale.x(silence.time().end());
        if (right < region.x || left > region.x + region.width) {
            return;
        }
        Color colour = palette.colour(silence);
        double width = Math.max(3, right - left);
        g.setColor(chosen ? colour : WaveformPalette.blend(palette.background(), colour, palette.dark() ? 0.34 : 0.26));
        g.fill(new RoundRectangle2D.Double(left, lane.y + 3, width, lane.height - 6, ARC, ARC));
        // a chip that begins left of the edge keeps its label in sight
        int from = (int) Math.max(left, 0) + PAD;
        fittingLabel(g.getFontMetrics(), silence, (int) right - PAD - from).ifPresent(text -> {
            g.setColor(chosen ? contrast(colour) : palette.text());
            g.drawString(text, from, baseline(g.getFontMetrics(), lane));
        });
    }

    private static Optional<String> fittingLabel(FontMetrics metrics, Silence silence, int room) {
        String brief = SilenceText.brief(silence);
        String length = TimeText.length(silence.time().length());
        if (metrics.stringWidth(brief) <= room) {
            return Optional.of(brief);
        }
        return metrics.stringWidth(length) <= room ? Optional.of(length) : Optional.empty();
    }

    /** Flags keywords at the top of the track of who said them. */
    void flag(Graphics2D g, TimeScale scale, TrackLayout tracks, WaveformPalette palette) {
        for (KeywordHit hit : annotations.keywords()) {
            int x = (int) Math.round(scale.x(hit.time().start()));
            int track = hit.channel().filter(c -> c < tracks.tracks()).orElse(0);
            int top = tracks.topOf(track);
            g.setColor(palette.keyword());
            g.drawLine(x, top, x, top + tracks.heightOf(track));
            int height = g.getFontMetrics().getHeight() + 2;
            int width = g.getFontMetrics().stringWidth(hit.term()) + 2 * PAD + 6;
            g.fill(pennant(x, top, width, height));
            g.setColor(contrast(palette.keyword()));
            g.drawString(hit.term(), x + PAD, baseline(g.getFontMetrics(), new Rectangle(x, top, width, height)));
        }
    }

    private static Path2D pennant(int x, int top, int width, int height) {
        Path2D pennant = new Path2D.Double();
        pennant.moveTo(x, top);
        pennant.lineTo(x + width - 6, top);
        pennant.lineTo(x + width, top + height / 2.0);
        pennant.lineTo(x + width - 6, top + height);
        pennant.lineTo(x, top + height);
        pennant.closePath();
        return pennant;
    }

    private static Rectangle band(Silence silence, TimeScale scale, TrackLayout tracks) {
        int left = (int) Math.round(scale.x(silence.time().start()));
        int right = (int) Math.round(scale.x(silence.time().end()));
        Optional<Integer> track = silence.channel().filter(c -> c < tracks.tracks());
        int top = track.map(tracks::topOf).orElse(tracks.top());
        int height = track.map(tracks::heightOf).orElse(tracks.height());
        return new Rectangle(left, top, Math.max(1, right - left), height);
    }

    private static int baseline(FontMetrics metrics, Rectangle lane) {
        return lane.y + (lane.height + metrics.getAscent() - metrics.getDescent()) / 2;
    }

    private static Color contrast(Color fill) {
        double luminance = 0.2126 * fill.getRed() + 0.7152 * fill.getGreen() + 0.0722 * fill.getBlue();
        return luminance > 140 ? new Color(0x14181F) : Color.WHITE;
    }
}
