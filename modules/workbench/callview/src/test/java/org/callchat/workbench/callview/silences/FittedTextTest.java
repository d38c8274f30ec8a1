// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class FittedTextTest {
    private static final String TEXT = "thank you for calling";

    private final FontMetrics metrics = new JPanel().getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));

    @Test
    void text_is_cut_between_words() {
        int room = metrics.stringWidth("…k you for calling");
        assertThat(FittedText.tail(TEXT, metrics, room)).isEqualTo("…you for calling");
        assertThat(FittedText.head(TEXT, metrics, metrics.stringWidth("thank you for call…")))
                .isEqualTo("thank you for…");
    }

    @Test
    void text_that_fits_is_left_alone() {
        assertThat(FittedText.tail(TEXT, metrics, metrics.stringWidth(TEXT))).isEqualTo(TEXT);
        assertThat(FittedText.head(TEXT, metrics, metrics.stringWidth(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void one_long_word_is_cut_inside() {
        assertThat(FittedText.head("incomprehensibilities", metrics, metrics.stringWidth("incompre…")))
                .isEqualTo("incompre…");
    }
}
