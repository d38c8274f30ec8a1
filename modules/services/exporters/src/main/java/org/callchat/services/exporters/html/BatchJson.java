// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Report;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.charts.BatchChart;
import org.callchat.services.exporters.charts.BatchChart.Mark;
import org.callchat.services.exporters.charts.ReportCharts;
import org.callchat.services.exporters.tables.BatchTables;
import org.callchat.services.exporters.tables.Column;
import org.callchat.services.exporters.tables.ReadableText;
import org.callchat.services.exporters.tables.Table;

/** What the tabs of the page show: charts, and tables whose cells are a text and the number behind it. */
final class BatchJson {
    private static final String NOT_MEASURED = "–";
    private static final List<Table.Whole<?>> TABLES = List.of(
            BatchTables.FINDINGS,
            BatchTables.PATTERNS,
            BatchTables.AGENTS,
            BatchTables.STORES,
            BatchTables.MEASURES,
            BatchTables.TERMS,
            BatchTables.CODES);

    /** Filters of the list that find the calls behind the first cell of a row. */
    private static final Map<String, String> FILTERS = Map.of("agents", "agent", "stores", "store", "terms", "keyword");

    private final JsonFields json;

    BatchJson(JsonFields json) {
        this.json = json;
    }

    void write(Report report) throws IOException {
        List<BatchTable<?>> tables = new ArrayList<>();
        TABLES.forEach(
                table -> read(table, report).filter(t -> !t.rows().isEmpty()).ifPresent(tables::add));
        json.object(() -> {
            json.objects("charts", ReportCharts.of(report), this::chart);
            json.objects("tables", tables, this::table);
        });
    }

    /** A table and its rows. */
    private record BatchTable<R>(Table<R> table, List<R> rows) {}

    private static <R> Optional<BatchTable<?>> read(Table.Whole<R> table, Report report) {
        return Optional.of(new BatchTable<>(table.table(), table.rows().apply(report)));
    }

    private void chart(BatchChart chart) throws IOException {
        json.text("id", chart.id());
        json.text("title", chart.title());
        json.text("shape", chart.shape().name());
        json.text("unit", chart.unit().name());
        json.objects("marks", chart.marks(), this::mark);
    }

    private void mark(Mark mark) throws IOException {
        json.text("key", mark.key());
        json.text("label", mark.label());
        json.share("value", Optional.of(mark.value()));
        json.texts("calls", mark.calls().stream().limit(5).map(OrderId::value).toList());
    }

    private <R> void table(BatchTable<R> batch) throws IOException {
        Table<R> table = batch.table();
        json.text("id", table.id());
        json.text("label", table.label());
        json.text("filter", Optional.ofNullable(FILTERS.get(table.id())));
        json.objects("columns", table.columns(), column -> {
            json.text("label", column.label());
            json.flag("number", column.kind().isNumber());
        });
        json.array("rows", batch.rows(), row -> json.list(table.columns(), column -> cell(column, row)));
    }

    private <R> void cell(Column<R> column, R row) throws IOException {
        Optional<?> value = column.value().apply(row);
        json.pair(value.map(v -> ReadableText.of(column, v)).orElse(NOT_MEASURED), value.flatMap(BatchJson::number));
    }

    private static Optional<Double> number(Object value) {
        if (value instanceof Duration time) {
            return Optional.of(time.toMillis() / 1000.0);
        }
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
