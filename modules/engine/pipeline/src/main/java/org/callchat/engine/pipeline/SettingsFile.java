// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Settings;
import org.callchat.engine.pipeline.SettingsLayer.Said;

/** A file of settings: a JSON object whose {@code values} has a text, number or switch for each id. */
record SettingsFile(Path file) {
    private static final FailureCode REFUSED = new FailureCode("SYS_VAL_SETTINGS");
    private static final FailureCode NOT_WRITTEN = new FailureCode("SYS_PERM_SETTINGS");
    private static final String VALUES = "values";
    private static final long LARGEST = 1 << 20;

    /**
     * What the file says, with the line of each value; nothing when it is not there.
     *
     * @param remedy what to do about a value that is refused; {@code ID} stands for its id
     * @throws CallFailure when it cannot be understood, naming the line
     */
    Map<String, Said> read(String remedy) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw refused("the file is too large to be settings", null);
            }
            try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
                Map<String, Said> said = new TreeMap<>();
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw refused(line(json.currentTokenLocation()) + ": a JSON object is expected", null);
                }
                readObject(json, remedy, said);
                return said;
            }
        } catch (JsonProcessingException e) {
            throw refused(line(e.getLocation()) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw refused("the file cannot be read", e);
        }
    }

    private void readObject(JsonParser json, String remedy, Map<String, Said> said) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String id = json.currentName();
            JsonToken token = json.nextToken();
            String place = file + ":" + line(json.currentTokenLocation());
            if (token == JsonToken.START_OBJECT && id.equals(VALUES)) {
                readObject(json, remedy, said);
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                said.put(id, new Said(json.getText(), place, remedy.replace("ID", id)));
            } else {
                throw refused(line(json.currentTokenLocation()) + ": " + id + " needs one value", null);
            }
        }
    }

    private static String line(JsonLocation location) {
        return String.valueOf(location.getLineNr());
    }

    private CallFailure refused(String why, @org.jspecify.annotations.Nullable Exception cause) {
        String joint = Character.isDigit(why.charAt(0)) ? ":" : ": ";
        return new CallFailure(
                REFUSED,
                "The settings cannot be used, " + file + joint + why + ". Mend the file, or move it away.",
                cause);
    }

    /** Replaces the file as a whole or not at all; a line for each value. */
    void write(Settings settings) {
        try {
            Path target = file.toAbsolutePath().normalize();
            Path part = Files.createTempFile(target.getParent(), "settings", ".part");
            try {
                Files.writeString(part, text(settings));
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CallFailure(
                    NOT_WRITTEN,
                    "The settings could not be written to " + file
                            + ". Check that there is space and that you may write there.",
                    e);
        }
    }

    private static String text(Settings settings) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeObjectFieldStart(VALUES);
            for (Map.Entry<String, String> value : settings.values().entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text + System.lineSeparator();
    }
}
