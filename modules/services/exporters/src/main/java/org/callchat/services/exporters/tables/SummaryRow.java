// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.Rounded;

/** A figure over the whole batch, as text. */
public record SummaryRow(String figure, String value) {
    static final Table<SummaryRow> TABLE = new Table<>(
            "summary",
            "Summary",
            List.of(
                    Column.text("figure", "Figure", r -> Optional.of(r.figure())),
                    Column.text("value", "Value", r -> Optional.of(r.value()))));

    static List<SummaryRow> of(Report report) {
        Report.Summary summary = report.summary();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(new SummaryRow("title", summary.title()));
        rows.add(new SummaryRow("created_at", summary.createdAt().toString()));
        report.batch().ifPresent(batch -> {
            rows.add(new SummaryRow("batch", batch.name()));
            rows.add(new SummaryRow("imported_by", batch.who()));
            rows.add(new SummaryRow("imported_at", batch.at().toString()));
        });
        for (OrderState state : OrderState.values()) {
            rows.add(count("orders_" + state.id(), summary.orders().getOrDefault(state, 0L)));
        }
        rows.add(new SummaryRow("audio_s", Rounded.seconds(summary.audio()).toPlainString()));
        rows.add(count("silences", summary.silences()));
        rows.add(new SummaryRow(
                "silence_s", Rounded.seconds(summary.silenceTime()).toPlainString()));
        for (Silence.Category category : Silence.Category.values()) {
            rows.add(count(
                    category.id() + "_silences", summary.silencesByCategory().getOrDefault(category, 0L)));
        }
        new TreeMap<>(summary.keywords()).forEach((term, hits) -> rows.add(count("keyword: " + term, hits)));
        rows.addAll(settings(report));
        return rows;
    }

    /** What the figures rest on: settings that are not the defaults, definitions, and what a reader must know. */
    public static List<SummaryRow> settings(Report report) {
        List<SummaryRow> rows = new ArrayList<>();
        new TreeMap<>(report.summary().settings())
                .forEach((id, value) -> rows.add(new SummaryRow("setting: " + id, value)));
        report.figures()
                .definitions()
                .forEach((definition, calls) -> rows.add(new SummaryRow(
                        "definition: " + definition.name(), calls + " calls; " + Labels.terms(definition))));
        for (Insights insights : report.insights()) {
            insights.definitions()
                    .forEach(d -> rows.add(new SummaryRow("definition of findings: " + d.name(), Labels.terms(d))));
            insights.notes().forEach(note -> rows.add(new SummaryRow("note on findings", note)));
        }
        return rows;
    }

    private static SummaryRow count(String figure, long value) {
        return new SummaryRow(figure, String.valueOf(value));
    }
}
