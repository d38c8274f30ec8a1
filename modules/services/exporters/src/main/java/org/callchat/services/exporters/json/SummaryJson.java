// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.Rounded;

/** Writes the figures over a batch; every state and category is there, counted or 0. */
final class SummaryJson {
    private static final String SCHEMA = "chat-summary/1";

    private final JsonFields json;

    SummaryJson(JsonFields json) {
        this.json = json;
    }

    void write(Report.Summary summary) throws IOException {
        json.object(() -> {
            json.text("schema", SCHEMA);
            json.text("title", summary.title());
            json.text("created_at", summary.createdAt().toString());
            json.object("orders", () -> {
                for (OrderState state : OrderState.values()) {
                    json.count(state.id(), summary.orders().getOrDefault(state, 0L));
                }
            });
            json.seconds("audio_s", summary.audio());
            json.count("silences", summary.silences());
            json.seconds("silence_s", summary.silenceTime());
            json.share("silence_share", share(summary));
            json.object("silences_by_category", () -> {
                for (Silence.Category category : Silence.Category.values()) {
                    json.count(category.id(), summary.silencesByCategory().getOrDefault(category, 0L));
                }
            });
            json.object("keywords", () -> {
                for (Map.Entry<String, Long> term : new TreeMap<>(summary.keywords()).entrySet()) {
                    json.count(term.getKey(), term.getValue());
                }
            });
            json.object("settings", () -> {
                for (Map.Entry<String, String> setting : new TreeMap<>(summary.settings()).entrySet()) {
                    json.text(setting.getKey(), setting.getValue());
                }
            });
        });
    }

    private static Optional<Double> share(Report.Summary summary) {
        return Optional.of(summary)
                .filter(s -> !s.audio().isZero())
                .map(s -> Rounded.seconds(s.silenceTime()).doubleValue()
                        / Rounded.seconds(s.audio()).doubleValue());
    }
}
