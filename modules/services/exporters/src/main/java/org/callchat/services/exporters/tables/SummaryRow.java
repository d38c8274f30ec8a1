// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Settings that are not the defaults, and what the figures of the calls mean. */
    public static List<SummaryRow> settings(Report report) {
        List<SummaryRow> rows = new ArrayList<>();
        new TreeMap<>(report.summary().settings())
                .forEach((id, value) -> rows.add(new SummaryRow("setting: " + id, value)));
        report.figures().definitions().forEach((definition, calls) -> {
            Map<String, Object> terms = new TreeMap<>(definition.thresholds());
            terms.putAll(definition.data());
            rows.add(new SummaryRow("definition: " + definition.name(), calls + " calls " + terms));
        });
        return rows;
    }

    private static SummaryRow count(String figure, long value) {
        return new SummaryRow(figure, String.valueOf(value));
    }
}
