// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

/** Text as UTF-8 can carry it. */
public final class WellFormedText {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormedText() {}

    /** The text with every half of a surrogate pair that stands alone replaced by U+FFFD. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder good = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(good::appendCodePoint);
        return good.toString();
    }
}
