// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it: without anything that steers the terminal, measured in columns. */
public final class Text {
    private static final String CUT = "…";

    private Text() {}

    /**
     * The text on one line with everything replaced that a terminal might obey or that changes the order in which
     * other text is read: control characters, direction marks, line separators, broken surrogates.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(shown(c)));
        return clean.toString();
    }

    private static int shown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t' ? ' ' : '?';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> codePoint;
        };
    }

    /** Columns that clean text takes. */
    public static int width(String text) {
        return text.codePoints().map(Text::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** Hangul, CJK, full-width forms and pictographs, as terminals draw them. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /** The text in at most that many columns; what is too long loses its middle, since names differ at their ends. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        if (columns <= 1) {
            return CUT.repeat(Math.max(columns, 0));
        }
        int[] points = text.codePoints().toArray();
        String tail = lastColumns(points, (columns - 1) / 2);
        return firstColumns(points, columns - 1 - width(tail)) + CUT + tail;
    }

    private static String firstColumns(int[] points, int columns) {
        int end = 0;
        for (int used = 0; end < points.length && used + width(points[end]) <= columns; end++) {
            used += width(points[end]);
        }
        return new String(points, 0, end);
    }

    private static String lastColumns(int[] points, int columns) {
        int start = points.length;
        for (int used = 0; start > 0 && used + width(points[start - 1]) <= columns; start--) {
            used += width(points[start - 1]);
        }
        return new String(points, start, points.length - start);
    }

    /** The text broken at spaces into lines of at most that many columns; a longer word is cut. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(cut(word, columns));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Sentences, numbered and broken to fit. */
    public static List<String> numbered(List<String> sentences, int columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String number = String.format(java.util.Locale.ROOT, "%2d. ", i + 1);
            List<String> broken = wrap(clean(sentences.get(i)), columns - number.length());
            for (int line = 0; line < broken.size(); line++) {
                lines.add((line == 0 ? number : " ".repeat(number.length())) + broken.get(line));
            }
        }
        return lines;
    }
}
