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
 * Voice activity in JSON: detector, frame, and per channel one byte for each frame in base64, 255 for certain; then its tones
 * alike. An hour of two channels is 600 kB, and a 256th is finer than any detector is right.
 */
final class VoiceForm {
    private static final int CERTAIN = 255;

    private VoiceForm() {}

    /** As it stands in the JSON. */
    private record Kept(String detector, Duration frame, List<byte[]> channels, List<byte[]> tones) {}

    static final class Writer extends StdSerializer<VoiceActivity> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(VoiceActivity.class);
        }

        @Override
        public void serialize(VoiceActivity value, JsonGenerator out, SerializerProvider provider) throws IOException {
            List<byte[]> channels = new ArrayList<>();
            List<byte[]> tones = new ArrayList<>();
            for (int c = 0; c < value.channels(); c++) {
                channels.add(bytes(value.channel(c)));
                tones.add(bytes(value.tonality(c)));
            }
            provider.defaultSerializeValue(new Kept(value.detector(), value.frame(), channels, tones), out);
        }

        private static byte[] bytes(float[] fractions) {
            byte[] bytes = new byte[fractions.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(fractions[i] * CERTAIN);
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
            if (kept.detector() == null || kept.frame() == null || kept.channels() == null || kept.tones() == null) {
                return context.reportInputMismatch(this, "voice activity has a detector, a frame, channels and tones");
            }
            return new VoiceActivity(
                    kept.detector(),
                    kept.frame(),
                    kept.channels().stream().map(Reader::fractions).toList(),
                    kept.tones().stream().map(Reader::fractions).toList());
        }

        private static float[] fractions(byte[] bytes) {
            float[] fractions = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                fractions[i] = (bytes[i] & 0xff) / (float) CERTAIN;
            }
            return fractions;
        }
    }
}
