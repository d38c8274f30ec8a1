// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.CallSource.Found;
import org.callchat.api.spi.CallSource.Page;
import org.callchat.api.spi.CallSource.Refusal;

/** Pages of calls as programs read them. */
final class CallPagesJson {
    private CallPagesJson() {}

    static String of(List<Page> pages) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            Page last = pages.get(pages.size() - 1);
            json.writeStartObject();
            json.writeArrayFieldStart("calls");
            for (Page page : pages) {
                for (Found found : page.listing().calls()) {
                    call(json, found.call());
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            for (Page page : pages) {
                for (Refusal refusal : page.listing().refused()) {
                    json.writeString(refusal.where() + ": " + refusal.reason());
                }
            }
            json.writeEndArray();
            json.writeStringField("next", last.next().orElse(null));
            if (last.total().isPresent()) {
                json.writeNumberField("total", last.total().get());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void call(JsonGenerator json, CallRecord call) throws IOException {
        json.writeStartObject();
        json.writeStringField("order_id", call.order().value());
        text(json, "call_sid", call.callSid());
        text(json, "tel_id", call.telId());
        text(json, "cust_id", call.custId());
        text(json, "chain", call.chain());
        text(json, "store", call.store());
        text(json, "agent", call.agent());
        text(json, "started_at", call.startedAt().map(String::valueOf));
        if (call.duration().isPresent()) {
            json.writeNumberField("duration_s", call.duration().get().toMillis() / 1000.0);
        }
        json.writeArrayFieldStart("roles");
        for (ChannelRole role : call.roles()) {
            json.writeString(role.id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("holds");
        for (TimeRange hold : call.holds()) {
            json.writeArray(new double[] {hold.startSeconds(), hold.endSeconds()}, 0, 2);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }
}
