// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.callchat.api.model.CallAnalysis;

/**
 * Model values as JSON for our own keeping: stored results and what is said to worker processes. Names, hashes and codes
 * are texts, durations seconds, time ranges {@code [start, end]} in seconds; what is empty is left out.
 */
public final class ModelJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new CompactForms())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    /** Most of a result is words that nobody who adds up findings asks for. */
    private static final ObjectMapper WITHOUT_WORDS =
            MAPPER.copy().addMixIn(CallAnalysis.class, WithoutTranscript.class);

    @JsonIgnoreProperties("transcript")
    private interface WithoutTranscript {}

    private ModelJson() {}

    /**
     * A result without its transcript.
     *
     * @throws IllegalArgumentException when the text is no result
     */
    static CallAnalysis readFindings(byte[] json) {
        return read(WITHOUT_WORDS, json, CallAnalysis.class);
    }

    /** One line of UTF-8 JSON. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** @throws IllegalArgumentException when the text is not such a value */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(MAPPER, json, type);
    }

    private static <T> T read(ObjectMapper mapper, byte[] json, Class<T> type) {
        try {
            T value = mapper.readValue(json, type);
            if (value == null) {
                throw new IllegalArgumentException("no " + type.getSimpleName() + " in JSON null");
            }
            return value;
        } catch (IOException e) {
            // the text itself may hold what a caller said: it is not repeated
            throw new IllegalArgumentException(
                    "no " + type.getSimpleName() + " in " + json.length + " bytes of JSON", e);
        }
    }
}
