// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.callchat.engine.pipeline.ErrorCatalogue.Backoff;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.callchat.engine.pipeline.Remedy;

/** Entries of the error catalogue as programs read them. */
final class ErrorsJson {
    private ErrorsJson() {}

    static String of(List<Entry> entries) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (Entry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", entry.code().value());
        json.writeStringField("title", entry.title());
        json.writeStringField("severity", entry.severity());
        json.writeBooleanField("retryable", entry.retryable());
        if (entry.backoff().isPresent()) {
            write(json, entry.backoff().get());
        }
        json.writeStringField("consequence", entry.consequence());
        json.writeArrayFieldStart("advice");
        for (String advice : entry.advice()) {
            json.writeString(advice);
        }
        json.writeEndArray();
        if (entry.remedy().isPresent()) {
            Remedy remedy = entry.remedy().get();
            json.writeObjectFieldStart("remedy");
            json.writeStringField("id", remedy.id());
            json.writeStringField("command", remedy.command(entry.code()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Backoff backoff) throws IOException {
        json.writeObjectFieldStart("backoff");
        json.writeNumberField("first_s", backoff.first().toSeconds());
        json.writeNumberField("longest_s", backoff.longest().toSeconds());
        json.writeNumberField("attempts", backoff.attempts());
        json.writeEndObject();
    }
}
