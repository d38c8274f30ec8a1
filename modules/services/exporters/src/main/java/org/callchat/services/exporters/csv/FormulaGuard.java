// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import org.callchat.services.exporters.WellFormedText;

/**
 * Keeps a spreadsheet from running a text as a formula: a text that starts with a character that opens one gets a
 * leading apostrophe. The full-width forms count too, since some spreadsheets read them alike.
 */
final class FormulaGuard {
    private static final String OPENERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char UNPRINTABLE = '\uFFFD';

    private FormulaGuard() {}

    static String harmless(String text) {
        String clean = withoutControls(WellFormedText.of(text));
        return !clean.isEmpty() && OPENERS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    /** Control characters that make readers stop or misread, such as NUL, are replaced; line breaks and tabs stay. */
    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = !Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r';
            clean.append(allowed ? c : UNPRINTABLE);
        }
        return clean.toString();
    }
}
