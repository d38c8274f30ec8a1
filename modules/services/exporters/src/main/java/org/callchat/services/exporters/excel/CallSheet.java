// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.List;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.services.exporters.tables.Table;

/** A table that grows with the calls, in its sheet or sheets. */
final class CallSheet<R> {
    private final Table.Streamed<R> table;
    private final SheetWriter<R> writer;
    private SheetRanges ranges;

    CallSheet(Table.Streamed<R> table, SheetWriter<R> writer) {
        this.table = table;
        this.writer = writer;
        this.ranges = new SheetRanges(table.table(), List.of());
    }

    void add(ReportedCall call) {
        table.rows().apply(call).forEach(writer::add);
    }

    void complete() {
        ranges = new SheetRanges(table.table(), writer.filled());
    }

    /** Where its rows are, once it is complete. */
    SheetRanges ranges() {
        return ranges;
    }

    SheetWriter.Totals totals(String column) {
        return writer.totals(column);
    }
}
