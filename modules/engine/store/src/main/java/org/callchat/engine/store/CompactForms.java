// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.VoiceActivity;

/** Short forms for the values that a result holds thousands of. */
final class CompactForms extends SimpleModule {
    private static final long serialVersionUID = 1;

    CompactForms() {
        text(OrderId.class, OrderId::new);
        text(ContentHash.class, ContentHash::new);
        text(FailureCode.class, FailureCode::new);
        addSerializer(Duration.class, new DurationWriter());
        addDeserializer(Duration.class, new DurationReader());
        addSerializer(TimeRange.class, new TimeRangeWriter());
        addDeserializer(TimeRange.class, new TimeRangeReader());
        addSerializer(VoiceActivity.class, new VoiceForm.Writer());
        addDeserializer(VoiceActivity.class, new VoiceForm.Reader());
    }

    /** A value that its {@code toString} tells in full. */
    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new TextReader<>(type, parse));
    }

    private static final class TextReader<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }

    private static final class DurationWriter extends StdSerializer<Duration> {
        private static final long serialVersionUID = 1;

        DurationWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(SecondsText.of(value));
        }
    }

    private static final class DurationReader extends StdDeserializer<Duration> {
        private static final long serialVersionUID = 1;

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return SecondsText.read(in, context);
        }
    }

    private static final class TimeRangeWriter extends StdSerializer<TimeRange> {
        private static final long serialVersionUID = 1;

        TimeRangeWriter() {
            super(TimeRange.class);
        }

        @Override
        public void serialize(TimeRange value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            out.writeNumber(SecondsText.of(value.start()));
            out.writeNumber(SecondsText.of(value.end()));
            out.writeEndArray();
        }
    }

    private static final class TimeRangeReader extends StdDeserializer<TimeRange> {
        private static final long serialVersionUID = 1;

        TimeRangeReader() {
            super(TimeRange.class);
        }

        @Override
        public TimeRange deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.isExpectedStartArrayToken()) {
                context.reportWrongTokenException(this, JsonToken.START_ARRAY, "a time range is [start, end]");
            }
            in.nextToken();
            Duration start = SecondsText.read(in, context);
            in.nextToken();
            Duration end = SecondsText.read(in, context);
            if (in.nextToken() != JsonToken.END_ARRAY) {
                context.reportWrongTokenException(this, JsonToken.END_ARRAY, "a time range is [start, end]");
            }
            return new TimeRange(start, end);
        }
    }
}
