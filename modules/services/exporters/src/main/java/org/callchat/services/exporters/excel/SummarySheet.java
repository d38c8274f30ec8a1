// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.callchat.api.model.Batch;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.services.exporters.tables.Column;
import org.callchat.services.exporters.tables.Column.Kind;

/** The first sheet: figures as formulas over the other sheets, each with the value that it comes to. */
final class SummarySheet {
    private static final int LABEL_WIDTH = 34 * 256;
    private static final int VALUE_WIDTH = 22 * 256;
    private static final int NOTE_WIDTH = 70 * 256;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;
    private int next;

    SummarySheet(XSSFSheet sheet, Styles styles, CellWriter cells) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = cells;
    }

    void fill(Report report, CallSheet<?> calls, CallSheet<?> silences, CallSheet<?> errors) {
        sheet.setColumnWidth(0, LABEL_WIDTH);
        sheet.setColumnWidth(1, VALUE_WIDTH);
        sheet.setColumnWidth(2, NOTE_WIDTH);
        sheet.setDisplayGridlines(false);
        PrintLayout.wide(sheet);
        head(report);
        orders(calls);
        silences(calls, silences);
        errors(errors);
        section("Reading this workbook");
        note("Silence is mutual (nobody speaks) unless its kind says otherwise. An empty cell means not measured.");
        note("The figures above are formulas over the sheets Calls, Silences and Errors and follow their changes.");
        note("Patterns, Agents, Stores and Findings leave out silence at the start and end of a recording in shares of"
                + " handling time and their intervals.");
    }

    private void head(Report report) {
        Row title = row();
        cells.write(title.createCell(0), Kind.TEXT, report.summary().title());
        title.getCell(0).setCellStyle(styles.title());
        value(
                "Made (UTC)",
                Kind.MOMENT,
                Column.utc(report.summary().createdAt()).orElseThrow());
        if (report.batch().isPresent()) {
            Batch batch = report.batch().get();
            value("Batch", Kind.TEXT, batch.name());
            value("Asked for by", Kind.TEXT, batch.who());
            value("Asked for at (UTC)", Kind.MOMENT, Column.utc(batch.at()).orElseThrow());
            value("Source", Kind.TEXT, batch.source());
        }
    }

    private void orders(CallSheet<?> calls) {
        section("Calls");
        formula(
                "Calls",
                Kind.COUNT,
                calls.ranges().filled("order_id"),
                calls.totals("order_id").filled());
        var states = calls.totals("state").words();
        for (OrderState state : OrderState.values()) {
            long count = states.getOrDefault(state.id(), 0L);
            if (count > 0 || state == OrderState.COMPLETED) {
                formula("  " + state.id(), Kind.COUNT, calls.ranges().count("state", state.id()), count);
            }
        }
        sum("Audio", Kind.TIME, calls, "duration_s");
        sum("Keywords said", Kind.COUNT, calls, "keywords");
    }

    private void silences(CallSheet<?> calls, CallSheet<?> silences) {
        section("Silence");
        sum("Silences", Kind.COUNT, calls, "silences");
        sum("  short", Kind.COUNT, calls, "short_silences");
        sum("  medium", Kind.COUNT, calls, "medium_silences");
        sum("  long", Kind.COUNT, calls, "long_silences");
        sum("Silent time", Kind.TIME, calls, "silence_s");
        double audio = calls.totals("duration_s").sum();
        String silent = calls.ranges().sum("silence_s");
        String all = calls.ranges().sum("duration_s");
        formula(
                "Silent share of the audio",
                Kind.SHARE,
                "IF((" + all + ")=0,0,(" + silent + ")/(" + all + "))",
                audio == 0 ? 0 : calls.totals("silence_s").sum() / audio);
        double count = calls.totals("silences").sum();
        formula(
                "Mean length",
                Kind.TIME,
                "IF((" + calls.ranges().sum("silences") + ")=0,0,(" + silent + ")/("
                        + calls.ranges().sum("silences") + "))",
                count == 0 ? 0 : calls.totals("silence_s").sum() / count);
        formula(
                "Longest",
                Kind.TIME,
                calls.ranges().maximum("longest_silence_s"),
                calls.totals("longest_silence_s").maximum());
        new TreeMap<>(silences.totals("kind").words())
                .forEach((kind, rows) -> formula(
                        "  rows of kind " + kind, Kind.COUNT, silences.ranges().count("kind", kind), rows));
    }

    private void errors(CallSheet<?> errors) {
        section("Errors");
        formula(
                "Failed attempts",
                Kind.COUNT,
                errors.ranges().filled("order_id"),
                errors.totals("order_id").filled());
        new TreeMap<>(errors.totals("code").words())
                .forEach((code, rows) ->
                        formula("  " + code, Kind.COUNT, errors.ranges().count("code", code), rows));
    }

    private void sum(String label, Kind kind, CallSheet<?> calls, String column) {
        formula(label, kind, calls.ranges().sum(column), calls.totals(column).sum());
    }

    private void formula(String label, Kind kind, String formula, double value) {
        Cell cell = labelled(label);
        cell.setCellStyle(styles.of(kind));
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    private void value(String label, Kind kind, Object value) {
        cells.write(labelled(label), kind, value);
    }

    private Cell labelled(String label) {
        Row row = row();
        row.createCell(0).setCellValue(label);
        return row.createCell(1);
    }

    private void section(String label) {
        next++;
        Row row = row();
        row.createCell(0).setCellValue(label);
        row.getCell(0).setCellStyle(styles.section());
    }

    private void note(String text) {
        row().createCell(0).setCellValue(text);
    }

    private Row row() {
        return sheet.createRow(next++);
    }
}
