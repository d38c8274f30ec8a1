// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.transcript;

import java.awt.Color;
import java.awt.Font;
import javax.swing.text.AttributeSet;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.TabSet;
import javax.swing.text.TabStop;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Silence;
import org.callchat.workbench.charts.WaveformPalette;

/** How a transcript looks: speaker and time in columns of their own, text hanging beside them. */
final class TranscriptStyles {
    /** Where the time column begins, in ems. */
    private static final float TIME_COLUMN = 6.2f;
    /** How wide the time column is, in ems. */
    private static final float MINUTES = 3.6f;

    private static final float HOURS = 4.9f;

    private static final float LINE_SPACING = 0.22f;

    private final WaveformPalette palette;
    private final Font font;
    private final float timeWidth;
    private final AttributeSet text;
    private final AttributeSet time;
    private final AttributeSet keyword;
    private final AttributeSet suspect;
    private final AttributeSet apart;
    private final AttributeSet close;

    /** @param hours whether times may have hours */
    TranscriptStyles(WaveformPalette palette, Font font, boolean hours) {
        this.palette = palette;
        this.font = font;
        this.timeWidth = hours ? HOURS : MINUTES;
        text = coloured(palette.text());
        time = coloured(palette.muted());
        keyword = bold(palette.keyword());
        suspect = italic(WaveformPalette.blend(palette.background(), palette.text(), 0.45));
        apart = indented(0.55f);
        close = indented(0.1f);
    }

    AttributeSet text() {
        return text;
    }

    AttributeSet time() {
        return time;
    }

    AttributeSet speaker(ChannelRole role) {
        return bold(palette.colour(role));
    }

    AttributeSet keyword() {
        return keyword;
    }

    /** Words that were probably never said. */
    AttributeSet suspect() {
        return suspect;
    }

    AttributeSet pause(Silence silence) {
        return italic(WaveformPalette.blend(palette.colour(silence), palette.text(), 0.45));
    }

    /** @param isApart whether there is room above it */
    AttributeSet paragraph(boolean isApart) {
        return isApart ? apart : close;
    }

    private AttributeSet indented(float above) {
        float em = font.getSize2D();
        MutableAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setLeftIndent(style, (TIME_COLUMN + timeWidth) * em);
        StyleConstants.setFirstLineIndent(style, -(TIME_COLUMN + timeWidth) * em);
        StyleConstants.setRightIndent(style, em);
        StyleConstants.setLineSpacing(style, LINE_SPACING);
        StyleConstants.setSpaceAbove(style, em * above);
        StyleConstants.setTabSet(
                style,
                // counted from where the text hangs
                new TabSet(new TabStop[] {new TabStop(-timeWidth * em), new TabStop(0)}));
        return style;
    }

    private AttributeSet bold(Color colour) {
        MutableAttributeSet style = coloured(colour);
        StyleConstants.setBold(style, true);
        return style;
    }

    private AttributeSet italic(Color colour) {
        MutableAttributeSet style = coloured(colour);
        StyleConstants.setItalic(style, true);
        return style;
    }

    private MutableAttributeSet coloured(Color colour) {
        MutableAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setForeground(style, colour);
        StyleConstants.setFontFamily(style, font.getFamily());
        StyleConstants.setFontSize(style, font.getSize());
        return style;
    }
}
