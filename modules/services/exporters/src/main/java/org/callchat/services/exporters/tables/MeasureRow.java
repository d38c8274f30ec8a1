// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import static org.callchat.services.exporters.tables.Column.count;
import static org.callchat.services.exporters.tables.Column.figure;
import static org.callchat.services.exporters.tables.Column.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.services.exporters.Rounded;

/**
 * One value of one measure.
 *
 * @param channel whose value it is; empty when it is the whole call's
 * @param value empty when it was not measured
 */
public record MeasureRow(ReportedCall call, String measure, Optional<Integer> channel, Optional<Double> value) {
    static final Table<MeasureRow> TABLE = new Table<>(
            "measures",
            "Measures",
            List.of(
                    text(
                            "order_id",
                            "OrderID",
                            r -> Optional.of(r.call().order().id().value())),
                    text("measure", "Measure", r -> Optional.of(r.measure())),
                    count("channel", "Channel", MeasureRow::channel),
                    figure(
                            "value",
                            "Value",
                            r -> r.value()
                                    .filter(Double::isFinite)
                                    .map(v -> Rounded.measure(r.measure(), v).doubleValue()))));

    static List<MeasureRow> of(ReportedCall call) {
        return call.analysis().findings().measures().stream()
                .flatMap(measure -> rows(call, measure))
                .toList();
    }

    private static Stream<MeasureRow> rows(ReportedCall call, Measure measure) {
        List<Optional<Double>> values = measure.values();
        if (values.size() < 2) {
            return Stream.of(new MeasureRow(
                    call,
                    measure.id(),
                    Optional.empty(),
                    values.stream().findFirst().flatMap(v -> v)));
        }
        return IntStream.range(0, values.size())
                .mapToObj(channel -> new MeasureRow(call, measure.id(), Optional.of(channel), values.get(channel)));
    }
}
