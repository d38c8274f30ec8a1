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
import org.callchat.services.exporters.tables.Column;

/** A file being written. */
final class CsvFile<R> implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Column<R>> columns;
    private final CsvWriter csv;

    /** Writes the head; closing closes the stream. */
    CsvFile(List<Column<R>> columns, OutputStream out) throws IOException {
        this.columns = columns;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(columns.stream().map(Column::id).toList());
    }

    /** @throws java.io.UncheckedIOException when it cannot be written */
    void add(R row) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CsvCell.of(columns.get(i), row);
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
