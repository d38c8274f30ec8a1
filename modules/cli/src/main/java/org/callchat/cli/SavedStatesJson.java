// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callchat.engine.pipeline.care.SavedState;

/** Backups as programs read them. */
final class SavedStatesJson {
    private SavedStatesJson() {}

    static String of(Path folder, List<SavedState> states, List<String> broken) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("folder", folder.toString());
            json.writeArrayFieldStart("backups");
            for (SavedState state : states) {
                write(json, state);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("broken");
            for (String name : broken) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, SavedState state) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", state.name());
        json.writeStringField("kind", SavedStateText.kind(state));
        json.writeStringField("began", state.began().toString());
        json.writeStringField("at", state.at().toString());
        if (state.base().isPresent()) {
            json.writeStringField("base", state.base().get());
        } else {
            json.writeNullField("base");
        }
        json.writeStringField("why", state.reason());
        json.writeStringField("chat", state.chat());
        json.writeStringField("schema", state.schema());
        json.writeNumberField("bytes", state.bytes());
        json.writeObjectFieldStart("rows");
        for (Map.Entry<String, Long> table : state.rows().entrySet()) {
            json.writeNumberField(table.getKey(), table.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
