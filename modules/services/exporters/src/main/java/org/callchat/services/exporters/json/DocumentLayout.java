// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.Set;

/**
 * Sets a document so that people and line-based tools can read it: each field of the document on a line of its own, and
 * so each segment, silence, keyword and failure; everything deeper stays within its line.
 */
final class DocumentLayout implements PrettyPrinter {
    private static final Set<String> SPREAD = Set.of(
            "transcript",
            "segments",
            "silences",
            "keywords",
            "interruptions",
            "series",
            "definitions",
            "failures",
            "settings");

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        lead(json, "");
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        lead(json, "");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        lead(json, " ");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        lead(json, " ");
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    private static void lead(JsonGenerator json, String inLine) throws IOException {
        JsonStreamContext inside = json.getOutputContext();
        json.writeRaw(isSpread(inside) ? line(depth(inside)) : inLine);
    }

    private static void end(JsonGenerator json, int content, char bracket) throws IOException {
        JsonStreamContext inside = json.getOutputContext();
        if (content > 0 && isSpread(inside)) {
            json.writeRaw(line(depth(inside) - 1));
        }
        json.writeRaw(bracket);
    }

    private static boolean isSpread(JsonStreamContext inside) {
        JsonStreamContext outside = inside.getParent();
        if (outside == null || outside.inRoot()) {
            return true;
        }
        String name = outside.getCurrentName();
        return name != null && SPREAD.contains(name);
    }

    private static int depth(JsonStreamContext inside) {
        int depth = 0;
        for (JsonStreamContext at = inside; !at.inRoot(); at = at.getParent()) {
            depth++;
        }
        return depth;
    }

    private static String line(int depth) {
        return "\n" + "  ".repeat(depth);
    }
}
