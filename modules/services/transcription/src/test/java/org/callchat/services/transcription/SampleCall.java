// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;

/** The sample call that is a µ-law file: 8 kHz, agent left, customer right, with its truth beside it. */
final class SampleCall {
    static final Path SAMPLES = Path.of("..", "..", "..", "samples");

    private SampleCall() {}

    /** Decoded to 16 kHz. */
    static PcmFile pcm(Path target) throws IOException {
        ByteBuffer wav = ByteBuffer.wrap(
                        Files.readAllBytes(SAMPLES.resolve("calls").resolve("N-1008.wav")))
                .order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer data = chunk(wav, "data");
        int frames = data.remaining() / 2;
        short[][] channels = new short[2][2 * frames];
        for (int i = 0; i < frames; i++) {
            for (short[] channel : channels) {
                short sample = linear(data.get());
                channel[2 * i] = sample;
                channel[Math.max(0, 2 * i - 1)] = (short) ((sample + channel[Math.max(0, 2 * i - 2)]) / 2);
            }
        }
        return PcmSample.write(target, channels);
    }

    /** What a speaker says, by the truth. */
    static String said(int channel) throws IOException {
        JsonNode truth = truth();
        List<String> said = new ArrayList<>();
        for (JsonNode one : truth.get("utterances")) {
            if (one.get("channel").equals(truth.get("channels").get(channel))) {
                said.add(one.get("text").asText());
            }
        }
        return String.join(" ", said);
    }

    private static JsonNode truth() throws IOException {
        return new ObjectMapper()
                .readTree(SAMPLES.resolve("truth").resolve("N-1008.json").toFile());
    }

    /** Where each speaker speaks, by the truth. */
    static SpeechActivity speech() throws IOException {
        JsonNode truth = truth();
        List<List<TimeRange>> speech = new ArrayList<>();
        for (JsonNode speaker : truth.get("channels")) {
            List<TimeRange> spans = new ArrayList<>();
            for (JsonNode said : truth.get("utterances")) {
                if (said.get("channel").equals(speaker)) {
                    spans.add(TimeRange.ofSeconds(
                            said.get("start").asDouble(), said.get("end").asDouble()));
                }
            }
            speech.add(spans);
        }
        return new SpeechActivity(
                Duration.ofMillis(Math.round(truth.get("seconds").asDouble() * 1000)), speech);
    }

    private static ByteBuffer chunk(ByteBuffer wav, String wanted) {
        int position = 12;
        while (true) {
            byte[] name = new byte[4];
            wav.position(position).get(name);
            int length = wav.getInt();
            if (new String(name, StandardCharsets.US_ASCII).equals(wanted)) {
                return wav.slice(wav.position(), Math.min(length, wav.remaining()));
            }
            position += 8 + length + length % 2;
        }
    }

    /** ITU-T G.711, µ-law: sign, three bits of exponent, four of mantissa, all inverted. */
    private static short linear(byte code) {
        int bits = ~code;
        int magnitude = (((bits & 0x0f) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
        return (short) ((bits & 0x80) != 0 ? -magnitude : magnitude);
    }
}
