// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import javax.swing.text.LayeredHighlighter;
import javax.swing.text.Position;
import javax.swing.text.View;
import org.jspecify.annotations.Nullable;

/** A soft patch of colour behind some words. */
final class Glow extends LayeredHighlighter.LayerPainter {
    /** How far it reaches beyond the words. */
    static final int MARGIN = 2;

    private final Color colour;

    Glow(Color colour) {
        this.colour = colour;
    }

    @Override
    public void paint(Graphics g, int from, int to, Shape bounds, JTextComponent component) {
        // only ever painted in layers, below the text
    }

    @Override
    public @Nullable Shape paintLayer(Graphics g, int from, int to, Shape bounds, JTextComponent component, View view) {
        try {
            Shape words = view.modelToView(from, Position.Bias.Forward, to, Position.Bias.Backward, bounds);
            Rectangle area = words.getBounds();
            area.grow(MARGIN, 0);
            Graphics2D soft = (Graphics2D) g.create();
            soft.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            soft.setColor(colour);
            soft.fillRoundRect(area.x, area.y, area.width, area.height, 6, 6);
            soft.dispose();
            return area;
        } catch (BadLocationException e) {
            // the text was replaced meanwhile; there is nothing to light up any more
            return null;
        }
    }
}
