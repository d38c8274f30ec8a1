// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.callchat.api.model.Silence;

/** Patterns that tell silences apart without colour: short plain, medium slanted, long crossed, hold dotted. */
final class Hatching {
    private static final int CELL = 8;
    /** Texture pixels per pixel, so that lines stay fine on dense screens. */
    private static final int FINENESS = 3;

    private final Map<Ink, Paint> made = new HashMap<>();

    private enum Style {
        PLAIN,
        SLANTED,
        CROSSED,
        DOTTED
    }

    private record Ink(Style style, Color colour) {}

    Paint of(Silence silence, Color colour) {
        return made.computeIfAbsent(new Ink(style(silence), colour), Hatching::texture);
    }

    private static Style style(Silence silence) {
        if (silence.kind() == Silence.Kind.HOLD) {
            return Style.DOTTED;
        }
        return switch (silence.category()) {
            case SHORT -> Style.PLAIN;
            case MEDIUM -> Style.SLANTED;
            case LONG -> Style.CROSSED;
        };
    }

    private static Paint texture(Ink ink) {
        int size = CELL * FINENESS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(ink.colour());
        g.setStroke(new BasicStroke(FINENESS));
        for (int shift = -size; shift <= size; shift += size) {
            if (ink.style() == Style.SLANTED || ink.style() == Style.CROSSED) {
                g.drawLine(shift, size, shift + size, 0);
            }
            if (ink.style() == Style.CROSSED) {
                g.drawLine(shift, 0, shift + size, size);
            }
        }
        if (ink.style() == Style.DOTTED) {
            g.fillOval(size / 4, size / 4, FINENESS * 2, FINENESS * 2);
        }
        g.dispose();
        return new TexturePaint(image, new Rectangle2D.Double(0, 0, CELL, CELL));
    }
}
