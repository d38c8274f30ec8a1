// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import java.io.IOException;
import java.util.Map;
import org.callchat.api.model.Definition;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.Series;
import org.callchat.services.exporters.JsonFields;

/** Writes the interruptions and series of a {@code chat-analysis/1} document, and what its figures mean. */
final class FoundJson {
    private final JsonFields json;

    FoundJson(JsonFields json) {
        this.json = json;
    }

    void write(Findings findings) throws IOException {
        json.objects("interruptions", findings.interruptions(), this::interruption);
        json.objects("series", findings.series(), this::series);
        json.objects("definitions", findings.definitions(), this::definition);
    }

    private void interruption(Interruption interruption) throws IOException {
        json.count("by", interruption.channel());
        json.seconds("start_s", interruption.overlap().start());
        json.seconds("overlap_s", interruption.overlap().length());
        json.seconds("turn_s", interruption.turn().length());
    }

    private void series(Series series) throws IOException {
        json.text("id", series.id());
        json.seconds("step_s", series.step());
        json.arrays("values", series.values(), value -> json.measure(series.id(), value));
    }

    private void definition(Definition definition) throws IOException {
        json.text("name", definition.name());
        json.object("thresholds", () -> {
            for (Map.Entry<String, Double> threshold : definition.thresholds().entrySet()) {
                json.name(threshold.getKey());
                json.measure(threshold.getKey(), java.util.Optional.of(threshold.getValue()));
            }
        });
        json.object("data", () -> {
            for (Map.Entry<String, String> text : definition.data().entrySet()) {
                json.text(text.getKey(), text.getValue());
            }
        });
    }
}
