// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.charts;

import java.util.List;
import org.callchat.api.model.OrderId;

/**
 * A chart with one series.
 *
 * @param marks at least one, in the order in which they are drawn
 */
public record BatchChart(String id, String title, Shape shape, Unit unit, List<Mark> marks) {
    public BatchChart {
        marks = List.copyOf(marks);
    }

    /** How it is drawn. */
    public enum Shape {
        /** Columns side by side, for classes that have an order. */
        COLUMNS,
        /** Bars one below the other, for names. */
        BARS,
        /** A line along time. */
        LINE
    }

    /** What values are. */
    public enum Unit {
        COUNT("number", "#,##0"),
        SHARE("share of the time", "0.0%"),
        MINUTES("minutes", "#,##0.0");

        private final String label;
        private final String format;

        Unit(String label, String format) {
            this.label = label;
            this.format = format;
        }

        public String label() {
            return label;
        }

        /** As spreadsheets write it. */
        public String format() {
            return format;
        }
    }

    /**
     * A column, a bar or a point.
     *
     * @param key what calls behind it have in common: an id, or a name; empty where no filter finds them
     * @param calls some of those behind it
     */
    public record Mark(String key, String label, double value, List<OrderId> calls) {
        public Mark {
            calls = List.copyOf(calls);
        }
    }
}
