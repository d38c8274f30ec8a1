// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.callchat.engine.pipeline.Configuration;

/** A configuration as programs read it. */
final class ConfigJson {
    private ConfigJson() {}

    static String of(Path workspace, Configuration configuration) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("workspace", workspace.toString());
            json.writeArrayFieldStart("settings");
            for (Configuration.Value value : configuration.values()) {
                write(json, value);
            }
            json.writeEndArray();
            write(json, "problems", configuration.problems());
            write(json, "notes", configuration.notes());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Configuration.Value value) throws IOException {
        boolean isHidden = value.isSecret() && !value.text().isEmpty();
        json.writeStartObject();
        json.writeStringField("id", value.parameter().id());
        json.writeStringField("value", isHidden ? ConfigText.HIDDEN : value.text());
        json.writeStringField("unit", value.parameter().unit());
        json.writeStringField("from", value.layer().id());
        json.writeStringField("where", value.place());
        json.writeStringField("default", String.valueOf(value.parameter().defaultValue()));
        json.writeStringField("allowed", value.parameter().allowed());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<String> sentences) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }
}
