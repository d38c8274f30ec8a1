// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;
import org.callchat.workbench.callview.transcript.TranscriptDocument.Span;

/** One kind of glow in a text, set anew as a whole; nothing happens when nothing changes. */
final class Marks {

    private final JTextComponent text;
    private final List<Object> tags = new ArrayList<>();
    private List<Span> spans = List.of();
    private Glow glow;

    Marks(JTextComponent text, Glow glow) {
        this.text = text;
        this.glow = glow;
    }

    /** Forgets what was marked, for a new text or a new colour. */
    void restart(Glow newGlow) {
        show(List.of());
        glow = newGlow;
    }

    void show(List<Span> wanted) {
        if (wanted.equals(spans)) {
            return;
        }
        Highlighter highlighter = text.getHighlighter();
        tags.forEach(highlighter::removeHighlight);
        tags.clear();
        for (Span span : wanted) {
            try {
                tags.add(highlighter.addHighlight(span.start(), span.end(), glow));
                repaintAround(span);
            } catch (BadLocationException e) {
                throw new IllegalArgumentException(span + " is not in the transcript", e);
            }
        }
        spans = List.copyOf(wanted);
    }

    /** A glow reaches beyond its words, which the highlighter does not know. */
    private void repaintAround(Span span) throws BadLocationException {
        Rectangle2D first = text.modelToView2D(span.start());
        Rectangle2D last = text.modelToView2D(span.end());
        if (first != null && last != null) {
            Rectangle area = first.createUnion(last).getBounds();
            area.grow(Glow.MARGIN + 1, 1);
            text.repaint(area);
        }
    }
}
