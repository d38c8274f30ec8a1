// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.callchat.api.model.Report.ReportedCall;

/**
 * What a file holds.
 *
 * @param file its name
 * @param rows the rows that one call adds
 */
record Table<R>(String file, Function<ReportedCall, List<R>> rows, List<Column<R>> columns) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    Table {
        columns = List.copyOf(columns);
    }

    /** Writes the head; the sheet closes the stream. */
    Sheet<R> open(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream().map(Column::header).toList());
        return new Sheet<>(this, csv);
    }

    /** A table being written. */
    record Sheet<R>(Table<R> table, CsvWriter csv) implements AutoCloseable {

        void add(ReportedCall call) {
            for (R row : table.rows().apply(call)) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> column.cell().apply(row).orElse(""))
                        .toList());
            }
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
