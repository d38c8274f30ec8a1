// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.callchat.services.exporters.tables.Column;
import org.callchat.services.exporters.tables.ReadableText;
import org.callchat.services.exporters.tables.Table;

/** A table with its head on every page, handed on in portions so that any number of rows fits in memory. */
final class PdfGrid<R> implements AutoCloseable {
    private static final float SIZE = 7;
    private static final float HEAD_SIZE = 6.5f;
    private static final int PORTION = 100;
    private static final int LONGEST = 2000;

    private final PdfPages pages;
    private final List<Column<R>> columns;
    private final PdfPTable table;
    private final com.lowagie.text.Font font;
    private long rows;

    /**
     * @param columns ids of the columns to show
     * @param widths of each, in proportion
     */
    PdfGrid(PdfPages pages, Table<R> of, List<String> columns, float... widths) {
        this.pages = pages;
        this.columns =
                columns.stream().map(id -> of.columns().get(of.indexOf(id))).toList();
        this.font = pages.fonts().text(SIZE);
        this.table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setComplete(false);
        for (Column<R> column : this.columns) {
            PdfPCell cell =
                    new PdfPCell(new Phrase(column.label(), pages.fonts().bold(HEAD_SIZE, Ink.PAPER)));
            cell.setBackgroundColor(Ink.HEAD);
            table.addCell(laidOut(cell, column));
        }
    }

    void add(R row) throws IOException {
        rows++;
        for (Column<R> column : columns) {
            Optional<?> value = column.value().apply(row);
            table.addCell(
                    cell(column, value.map(v -> ReadableText.of(column, v)).orElse("–")));
        }
        if (rows % PORTION == 0) {
            pages.add(table);
        }
    }

    long rows() {
        return rows;
    }

    /** Writes what is left. */
    @Override
    public void close() throws IOException {
        table.setComplete(true);
        pages.add(table);
    }

    private PdfPCell cell(Column<R> column, String value) {
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        PdfPCell cell = new PdfPCell(new Phrase(pages.fonts().shown(text), font));
        if (rows % 2 == 0) {
            cell.setBackgroundColor(Ink.STRIPE);
        }
        if (ReadableText.isRightToLeft(text)) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        }
        return laidOut(cell, column);
    }

    private static PdfPCell laidOut(PdfPCell cell, Column<?> column) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Ink.LINE);
        cell.setBorderWidth(0.4f);
        cell.setPadding(2.5f);
        cell.setHorizontalAlignment(column.kind().isNumber() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }
}
