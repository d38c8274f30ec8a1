// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.callchat.api.model.Report;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.CallWalk;
import org.callchat.services.exporters.charts.ReportCharts;
import org.callchat.services.exporters.tables.BatchTables;
import org.callchat.services.exporters.tables.CallTables;
import org.callchat.services.exporters.tables.Table;

/** A workbook being made: sheets in their order, then calls, then what is drawn from them. */
final class ReportWorkbook implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final String SUMMARY = "Summary";
    private static final String CHARTS = "Charts";
    private static final String PIVOT = "Pivot";
    private static final String SETTINGS = "Settings";

    private final Report report;
    private final int mostRows;
    private final XSSFWorkbook template = new XSSFWorkbook();
    private final Styles styles = new Styles(template);
    private final SXSSFWorkbook workbook;
    private final CellWriter cells;
    private final boolean hasPivot;

    /** @param mostRows that a sheet holds, its head among them */
    ReportWorkbook(Report report, int mostRows) {
        this.report = report;
        this.mostRows = mostRows;
        template.createSheet(SUMMARY);
        prepare(CallTables.CALLS.table());
        prepare(CallTables.SILENCES.table());
        prepare(BatchTables.PATTERNS.table());
        prepare(BatchTables.AGENTS.table());
        prepare(BatchTables.STORES.table());
        prepare(BatchTables.TERMS.table());
        prepare(BatchTables.MEASURES.table());
        prepare(BatchTables.FINDINGS.table());
        prepare(CallTables.ERRORS.table());
        prepare(BatchTables.CODES.table());
        template.createSheet(CHARTS);
        hasPivot = PivotSheet.suits(report, mostRows);
        if (hasPivot) {
            template.createSheet(PIVOT);
        }
        template.createSheet(SETTINGS);
        workbook = new SXSSFWorkbook(template, ROWS_IN_MEMORY, false, false);
        cells = new CellWriter(styles, new LongTexts(workbook, styles));
    }

    void fill(Progress progress) throws IOException {
        CallSheet<?> calls = sheet(CallTables.CALLS);
        CallSheet<?> silences = sheet(CallTables.SILENCES);
        CallSheet<?> errors = sheet(CallTables.ERRORS);
        CallWalk.through(report, progress, call -> {
            calls.add(call);
            silences.add(call);
            errors.add(call);
        });
        calls.complete();
        silences.complete();
        errors.complete();
        for (Table.Whole<?> table : List.of(
                BatchTables.PATTERNS,
                BatchTables.AGENTS,
                BatchTables.STORES,
                BatchTables.TERMS,
                BatchTables.MEASURES,
                BatchTables.FINDINGS,
                BatchTables.CODES)) {
            write(table);
        }
        new SummarySheet(template.getSheet(SUMMARY), styles, cells).fill(report, calls, silences, errors);
        new ChartSheet(template.getSheet(CHARTS), styles).draw(ReportCharts.of(report));
        if (hasPivot) {
            PivotSheet.fill(template.getSheet(PIVOT), styles, calls.ranges());
        }
        new SettingsSheet(template.getSheet(SETTINGS), styles, cells).fill(report);
        Emphasis.calls(calls.ranges());
        Emphasis.silences(silences.ranges());
        workbook.setActiveSheet(0);
    }

    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    private void prepare(Table<?> table) {
        SheetWriter.prepare(template.createSheet(table.label()), table, styles);
    }

    private <R> SheetWriter<R> writer(Table<R> table) {
        return new SheetWriter<>(workbook, table, cells, styles, mostRows);
    }

    private <R> CallSheet<R> sheet(Table.Streamed<R> table) {
        return new CallSheet<>(table, writer(table.table()));
    }

    private <R> void write(Table.Whole<R> table) {
        SheetWriter<R> writer = writer(table.table());
        table.rows().apply(report).forEach(writer::add);
        writer.filled();
    }

    @Override
    public void close() throws IOException {
        // a sheet whose last rows are still in memory keeps its temporary file
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            ((SXSSFSheet) workbook.getSheetAt(i)).flushRows();
        }
        workbook.close();
        template.close();
    }
}
