// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.util.List;
import java.util.function.Function;
import org.callchat.api.model.Report;
import org.callchat.api.model.Report.ReportedCall;

/**
 * A table of a report.
 *
 * @param id lower case: part of a file's name
 * @param label for people: the name of a sheet or a heading
 * @param <R> what a row is about
 */
public record Table<R>(String id, String label, List<Column<R>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** Where a column stands, from 0. */
    public int indexOf(String column) {
        return columns.stream().map(Column::id).toList().indexOf(column);
    }

    /** This table with the rows that a call adds. */
    Streamed<R> perCall(Function<ReportedCall, List<R>> rows) {
        return new Streamed<>(this, rows);
    }

    /** This table with its rows, few enough to be held. */
    Whole<R> perReport(Function<Report, List<R>> rows) {
        return new Whole<>(this, rows);
    }

    /** Grows with the number of calls: read one call at a time. */
    public record Streamed<R>(Table<R> table, Function<ReportedCall, List<R>> rows) {}

    /** Grows with what calls have in common. */
    public record Whole<R>(Table<R> table, Function<Report, List<R>> rows) {}
}
