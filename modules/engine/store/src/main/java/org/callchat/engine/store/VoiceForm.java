// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.VoiceActivity;

/**
 * Voice activity in JSON: detector, frame, and per channel one byte for each frame in base64, 255 for certain. An hour of
 * two channels is 300 kB, and a 256th is finer than any detector is right.
 */
final class VoiceForm {
    private static final int CERTAIN = 255;

    private VoiceForm() {}

    /** As it stands in the JSON. */
    private record Kept(String detector, Duration frame, List<byte[]> channels) {}

    static final class Writer extends StdSerializer<VoiceActivity> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(VoiceActivity.class);
        }

        @Override
        public void serialize(VoiceActivity value, JsonGenerator out, SerializerProvider provider) throws IOException {
            List<byte[]> channels = new ArrayList<>();
            for (int c = 0; c < value.channels(); c++) {
                channels.add(bytes(value.channel(c)));
            }
            provider.defaultSerializeValue(new Kept(value.detector(), value.frame(), channels), out);
        }

        private static byte[] bytes(float[] probabilities) {
            byte[] bytes = new byte[probabilities.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(probabilities[i] * CERTAIN);
            }
            return bytes;
        }
    }

    static final class Reader extends StdDeserializer<VoiceActivity> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(VoiceActivity.class);
        }

        @Override
        public VoiceActivity deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Kept kept = context.readValue(in, Kept.class);
            if (kept.detector() == null || kept.frame() == null || kept.channels() == null) {
                return context.reportInputMismatch(this, "voice activity has a detector, a frame and channels");
            }
            return new VoiceActivity(
                    kept.detector(),
                    kept.frame(),
                    kept.channels().stream().map(Reader::probabilities).toList());
        }

        private static float[] probabilities(byte[] bytes) {
            float[] probabilities = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                probabilities[i] = (bytes[i] & 0xff) / (float) CERTAIN;
            }
            return probabilities;
        }
    }
}
