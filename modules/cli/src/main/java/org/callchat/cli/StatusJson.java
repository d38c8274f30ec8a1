// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.DeskStatus;

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

    private static void nextAttempt(JsonGenerator json, Optional<Instant> next) throws IOException {
        if (next.isPresent()) {
            json.writeStringField("next_attempt", next.get().toString());
        } else {
            json.writeNullField("next_attempt");
        }
    }
}
