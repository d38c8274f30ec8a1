// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.silences;

import java.awt.FontMetrics;

/** Text cut to a width between words, with an ellipsis where it was cut. */
final class FittedText {
    private static final String CUT = "…";

    private FittedText() {}

    /** Keeps the beginning. */
    static String head(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (metrics.stringWidth(text.substring(0, middle).stripTrailing() + CUT) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int space = text.lastIndexOf(' ', low);
        return text.substring(0, space > 0 ? space : low).stripTrailing() + CUT;
    }

    /** Keeps the end. */
    static String tail(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) / 2;
            if (metrics.stringWidth(CUT + text.substring(middle).stripLeading()) <= width) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int space = text.indexOf(' ', Math.max(0, low - 1));
        return CUT + text.substring(space >= 0 ? space : low).stripLeading();
    }
}
