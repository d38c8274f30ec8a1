// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.callchat.services.exporters.WellFormedText;

/** Text as a cell can carry it. */
final class CellText {
    /** Characters that a cell can hold. */
    static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private static final char UNPRINTABLE = '\uFFFD';
    private static final String OPENERS = "=+-@";

    /** What the format reads as a character: {@code _x0041_} is A (ISO/IEC 29500-1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Without characters that XML cannot carry, and with nothing in it that would be read as something else. */
    static String of(String text) {
        String clean = printable(WellFormedText.of(text));
        return clean.contains("_x") ? ESCAPE.matcher(clean).replaceAll(Matcher.quoteReplacement("_x005F_")) : clean;
    }

    /** Whether a person who edits the cell would make a formula of it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && OPENERS.indexOf(text.charAt(0)) >= 0;
    }

    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnprintable(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text);
                for (int at = i; at < clean.length(); at++) {
                    if (isUnprintable(clean.charAt(at))) {
                        clean.setCharAt(at, UNPRINTABLE);
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isUnprintable(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
    }
}
