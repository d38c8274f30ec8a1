// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Writes JSON in the house's words: unknown is {@code null}, text is well formed, figures are rounded. */
public final class JsonFields {
    private final JsonGenerator json;

    public JsonFields(JsonGenerator json) {
        this.json = json;
    }

    /** Writes what stands between two braces. */
    @FunctionalInterface
    public interface Body {
        void write() throws IOException;
    }

    /** Writes one element of an array. */
    @FunctionalInterface
    public interface Element<T> {
        void write(T element) throws IOException;
    }

    /** An object as a value of its own or as an element. */
    public void object(Body body) throws IOException {
        json.writeStartObject();
        body.write();
        json.writeEndObject();
    }

    public void object(String name, Body body) throws IOException {
        name(name);
        object(body);
    }

    /** An object, or {@code null} when there is nothing to say. */
    public <T> void object(String name, Optional<T> value, Element<T> body) throws IOException {
        name(name);
        if (value.isPresent()) {
            object(() -> body.write(value.get()));
        } else {
            json.writeNull();
        }
    }

    public <T> void array(String name, Iterable<T> elements, Element<T> element) throws IOException {
        name(name);
        list(elements, element);
    }

    /** An array as an element of another. */
    public <T> void list(Iterable<T> elements, Element<T> element) throws IOException {
        json.writeStartArray();
        for (T each : elements) {
            element.write(each);
        }
        json.writeEndArray();
    }

    /** A text and the number behind it, as an element. */
    public void pair(String text, Optional<Double> number) throws IOException {
        json.writeStartArray();
        json.writeString(WellFormedText.of(text));
        measure("", number);
        json.writeEndArray();
    }

    /** An array of arrays. */
    public <T> void arrays(String name, Iterable<? extends Iterable<T>> arrays, Element<T> element) throws IOException {
        array(name, arrays, each -> list(each, element));
    }

    /** An array of objects. */
    public <T> void objects(String name, Iterable<T> elements, Element<T> body) throws IOException {
        array(name, elements, each -> object(() -> body.write(each)));
    }

    public void texts(String name, Iterable<String> elements) throws IOException {
        array(name, elements, each -> json.writeString(WellFormedText.of(each)));
    }

    public void text(String name, String value) throws IOException {
        name(name);
        json.writeString(WellFormedText.of(value));
    }

    public void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        } else {
            nothing(name);
        }
    }

    public void count(String name, long value) throws IOException {
        name(name);
        json.writeNumber(value);
    }

    public void count(String name, Optional<? extends Number> value) throws IOException {
        if (value.isPresent()) {
            count(name, value.get().longValue());
        } else {
            nothing(name);
        }
    }

    public void seconds(String name, Duration value) throws IOException {
        name(name);
        number(Rounded.seconds(value));
    }

    public void seconds(String name, Optional<Duration> value) throws IOException {
        if (value.isPresent()) {
            seconds(name, value.get());
        } else {
            nothing(name);
        }
    }

    /** A share, a probability. */
    public void share(String name, Optional<Double> value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.get())) {
            name(name);
            number(Rounded.of(value.get(), Rounded.OTHER));
        } else {
            nothing(name);
        }
    }

    public void flag(String name, boolean value) throws IOException {
        name(name);
        json.writeBoolean(value);
    }

    public void nothing(String name) throws IOException {
        name(name);
        json.writeNull();
    }

    /** A measure's value as an element or after a name; {@code null} when it was not measured or is no number. */
    public void measure(String id, Optional<Double> value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.get())) {
            number(Rounded.measure(id, value.get()));
        } else {
            json.writeNull();
        }
    }

    public void name(String name) throws IOException {
        json.writeFieldName(WellFormedText.of(name));
    }

    private void number(BigDecimal value) throws IOException {
        json.writeNumber(Rounded.plain(value));
    }
}
