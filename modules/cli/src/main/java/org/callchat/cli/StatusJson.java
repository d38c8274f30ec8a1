// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.Team;

/** A status as programs read it. */
final class StatusJson {
    private StatusJson() {}

    static String of(DeskStatus status) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeObjectFieldStart("orders");
            for (OrderState state : OrderState.values()) {
                json.writeNumberField(state.id(), status.count(state));
            }
            json.writeEndObject();
            json.writeNumberField("total", status.total());
            inHand(json, status);
            nextAttempt(json, status.nextAttempt());
            if (status.waitsFor().isPresent()) {
                json.writeStringField("waits_for", status.waitsFor().get());
            }
            forecast(json, status.forecast());
            held(json, status.held());
            nodes(json, status.nodes());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void inHand(JsonGenerator json, DeskStatus status) throws IOException {
        json.writeArrayFieldStart("in_hand");
        for (DeskStatus.InHand order : status.inHand()) {
            json.writeStartObject();
            json.writeStringField("order_id", order.order().value());
            json.writeStringField("stage", order.stage().id());
            if (Double.isFinite(order.progress())) {
                json.writeNumberField("progress", Math.round(order.progress() * 1000) / 1000.0);
            } else {
                json.writeNullField("progress");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void forecast(JsonGenerator json, Optional<Forecast> forecast) throws IOException {
        if (forecast.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("forecast");
        json.writeNumberField("calls", forecast.get().calls());
        json.writeNumberField("median_seconds", seconds(forecast.get().median()));
        range(json, "range_80_seconds", forecast.get().likely());
        range(json, "range_95_seconds", forecast.get().nearlySure());
        json.writeNumberField("calls_per_minute", forecast.get().callsPerMinute());
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, String name, Forecast.Range range) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeNumber(seconds(range.earliest()));
        json.writeNumber(seconds(range.latest()));
        json.writeEndArray();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void nextAttempt(JsonGenerator json, Optional<Instant> next) throws IOException {
        if (next.isPresent()) {
            json.writeStringField("next_attempt", next.get().toString());
        } else {
            json.writeNullField("next_attempt");
        }
    }

    private static void held(JsonGenerator json, Optional<Team.Hold> held) throws IOException {
        if (held.isEmpty()) {
            json.writeNullField("held");
            return;
        }
        json.writeObjectFieldStart("held");
        json.writeStringField("who", held.get().who());
        json.writeStringField("since", held.get().since().toString());
        json.writeEndObject();
    }

    private static void nodes(JsonGenerator json, List<Team.Node> nodes) throws IOException {
        json.writeArrayFieldStart("nodes");
        for (Team.Node node : nodes) {
            json.writeStartObject();
            json.writeStringField("name", node.name());
            json.writeStringField("computer", node.host());
            json.writeStringField("health", node.health().name().toLowerCase(Locale.ROOT));
            json.writeStringField("started", node.startedAt().toString());
            json.writeStringField("seen", node.seenAt().toString());
            json.writeNumberField("workers", node.workers());
            json.writeNumberField("in_hand", node.inHand());
            json.writeNumberField("completed", node.completed());
            if (node.callsPerHour().isPresent()) {
                json.writeNumberField(
                        "calls_per_hour", Math.round(node.callsPerHour().get() * 10) / 10.0);
            } else {
                json.writeNullField("calls_per_hour");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
