// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.callchat.services.exporters.tables.Column;
import org.callchat.services.exporters.tables.Column.Kind;
import org.callchat.services.exporters.tables.Table;

/** Streams the rows of a table into a sheet, and into further ones when it is full; adds up what formulas will add up. */
final class SheetWriter<R> {
    private final SXSSFWorkbook workbook;
    private final Table<R> table;
    private final CellWriter cells;
    private final Styles styles;
    private final int mostRows;
    private final List<XSSFSheet> sheets = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final Totals[] totals;
    private Sheet open;
    private int next = 1;

    /** @param mostRows that a sheet can hold, the head among them */
    SheetWriter(SXSSFWorkbook workbook, Table<R> table, CellWriter cells, Styles styles, int mostRows) {
        this.workbook = workbook;
        this.table = table;
        this.cells = cells;
        this.styles = styles;
        this.mostRows = Math.min(mostRows, SpreadsheetVersion.EXCEL2007.getMaxRows());
        this.totals = new Totals[table.columns().size()];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = new Totals();
        }
        this.open = workbook.getSheet(table.label());
        sheets.add(workbook.getXSSFWorkbook().getSheet(table.label()));
    }

    /** Makes the sheet and its head while the workbook can still be changed anywhere. */
    static XSSFSheet prepare(XSSFSheet sheet, Table<?> table, Styles styles) {
        Row head = sheet.createRow(0);
        head.setHeightInPoints(30);
        for (int i = 0; i < table.columns().size(); i++) {
            Column<?> column = table.columns().get(i);
            head.createCell(i).setCellValue(column.label());
            head.getCell(i).setCellStyle(styles.head());
            sheet.setColumnWidth(i, Widths.of(column));
        }
        sheet.createFreezePane(1, 1);
        PrintLayout.table(sheet);
        return sheet;
    }

    void add(R row) {
        if (next >= mostRows) {
            turnPage();
        }
        Row into = open.createRow(next++);
        List<Column<R>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Optional<?> value = column.value().apply(row);
            if (value.isPresent()) {
                double number = cells.write(into.createCell(i), column.kind(), value.get());
                totals[i].add(column.kind(), number, value.get());
            }
        }
    }

    private void turnPage() {
        rows.add(next);
        String name = table.label() + " " + (sheets.size() + 1);
        int at = workbook.getSheetIndex(sheets.get(sheets.size() - 1).getSheetName()) + 1;
        open = workbook.createSheet(name);
        workbook.setSheetOrder(name, at);
        XSSFSheet made = workbook.getXSSFWorkbook().getSheet(name);
        prepare(made, table, styles);
        sheets.add(made);
        next = 1;
    }

    /** No row follows; the sheets get their filters. */
    List<Filled> filled() {
        rows.add(next);
        List<Filled> filled = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            XSSFSheet sheet = sheets.get(i);
            int last = Math.max(1, rows.get(i) - 1);
            sheet.setAutoFilter(new CellRangeAddress(0, last, 0, table.columns().size() - 1));
            filled.add(new Filled(sheet, last));
        }
        return filled;
    }

    Totals totals(String column) {
        return totals[table.indexOf(column)];
    }

    /**
     * A sheet with its rows.
     *
     * @param last index of the last row, from 0
     */
    record Filled(XSSFSheet sheet, int last) {}

    /** What a column adds up to, as formulas see it. */
    static final class Totals {
        private static final int MOST_WORDS = 1000;
        private final Map<String, Long> words = new HashMap<>();
        private double sum;
        private double maximum;
        private long filled;

        private void add(Kind kind, double number, Object value) {
            filled++;
            sum += number;
            maximum = Math.max(maximum, number);
            if (kind == Kind.WORD && words.size() < MOST_WORDS) {
                words.merge((String) value, 1L, Long::sum);
            }
        }

        double sum() {
            return sum;
        }

        double maximum() {
            return maximum;
        }

        long filled() {
            return filled;
        }

        /** Cells with each word. */
        Map<String, Long> words() {
            return words;
        }
    }
}
