// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in aligned columns that together fit a width. */
public final class Table {
    private static final String GAP = "  ";
    private static final int LEAST = 10;

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** How a column takes text that is too long for it, and to which side it keeps. */
    public enum Fit {
        /** Keeps its text whole, to the left. */
        LEFT,
        /** Keeps its text whole, to the right: figures. */
        RIGHT,
        /** Gives way by cutting the middle: names. */
        CUT,
        /** Gives way by breaking lines: sentences. */
        WRAP
    }

    public record Column(String title, Fit fit) {
        boolean givesWay() {
            return fit == Fit.CUT || fit == Fit.WRAP;
        }
    }

    /** One field. */
    public record Cell(String text, Ink ink) {
        public Cell {
            text = Text.clean(text);
        }
    }

    public static Column left(String title) {
        return new Column(title, Fit.LEFT);
    }

    public static Column right(String title) {
        return new Column(title, Fit.RIGHT);
    }

    public static Column cut(String title) {
        return new Column(title, Fit.CUT);
    }

    public static Column wrap(String title) {
        return new Column(title, Fit.WRAP);
    }

    /** Adds a row of plain texts or {@link Cell}s, one per column. */
    public Table row(Object... fields) {
        if (fields.length != columns.size()) {
            throw new IllegalArgumentException(fields.length + " fields for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(fields)
                .map(f -> f instanceof Cell cell ? cell : new Cell(String.valueOf(f), Ink.PLAIN))
                .toList());
        return this;
    }

    /** Title, rule and rows. */
    public List<String> lines(int width, boolean colour) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        List<Cell> titles =
                columns.stream().map(c -> new Cell(c.title(), Ink.STRONG)).toList();
        lines.addAll(drawn(titles, widths, colour));
        lines.add("-".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1)));
        rows.forEach(row -> lines.addAll(drawn(row, widths, colour)));
        return lines;
    }

    private int[] widths(int width) {
        int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
        int spare = width
                - GAP.length() * (widths.length - 1)
                - Arrays.stream(widths).sum();
        while (spare < 0) {
            int widest = widestThatGivesWay(widths);
            if (widest < 0 || widths[widest] <= LEAST) {
                return widths;
            }
            widths[widest]--;
            spare++;
        }
        return widths;
    }

    private int natural(int column) {
        int title = Text.width(columns.get(column).title());
        return rows.stream().mapToInt(r -> Text.width(r.get(column).text())).reduce(title, Math::max);
    }

    private int widestThatGivesWay(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(i -> columns.get(i).givesWay())
                .reduce((a, b) -> widths[a] >= widths[b] ? a : b)
                .orElse(-1);
    }

    private List<String> drawn(List<Cell> row, int[] widths, boolean colour) {
        List<List<String>> fields = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            fields.add(fitted(row.get(i).text(), columns.get(i).fit(), widths[i]));
        }
        int height = fields.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = y < fields.get(i).size() ? fields.get(i).get(y) : "";
                String padded = padded(text, columns.get(i).fit(), widths[i]);
                line.append(i == 0 ? "" : GAP).append(colour ? row.get(i).ink().paint(padded) : padded);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> fitted(String text, Fit fit, int width) {
        return switch (fit) {
            case LEFT, RIGHT -> List.of(text);
            case CUT -> List.of(Text.cut(text, width));
            case WRAP -> Text.wrap(text, width);
        };
    }

    private static String padded(String text, Fit fit, int width) {
        String space = " ".repeat(Math.max(0, width - Text.width(text)));
        return fit == Fit.RIGHT ? space + text : text + space;
    }
}
