// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import org.callchat.services.exporters.WellFormedText;

/** Text for formats in which a line is a label. */
final class OneLine {

    private OneLine() {}

    /** The text with every run of white space and control characters made one space. */
    static String of(String text) {
        return WellFormedText.of(text)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ")
                .strip();
    }
}
