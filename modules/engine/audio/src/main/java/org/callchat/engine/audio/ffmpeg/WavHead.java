// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The head of the WAV stream that ffmpeg writes into the pipe: it says exactly how many channels there are, which the
 * log says only in words ("5.1(side)"). The sizes in it are unknown to ffmpeg and ignored.
 */
record WavHead(int channels, int sampleRateHz) {
    private static final int LONGEST_CHUNK = 65_536;

    /**
     * Reads up to the first sample.
     *
     * @return empty when the stream ends before, or is something else
     */
    static Optional<WavHead> read(InputStream in) {
        try {
            byte[] riff = exactly(in, 12);
            if (!tag(riff, 0).equals("RIFF") || !tag(riff, 8).equals("WAVE")) {
                return Optional.empty();
            }
            return Optional.of(readChunks(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static WavHead readChunks(InputStream in) throws IOException {
        Optional<WavHead> head = Optional.empty();
        while (true) {
            byte[] chunk = exactly(in, 8);
            if (tag(chunk, 0).equals("data")) {
                return head.orElseThrow(() -> new IOException("ffmpeg answered with a WAV that has no format"));
            }
            int size = little(chunk).getInt(4);
            if (size < 0 || size > LONGEST_CHUNK) {
                throw new IOException("ffmpeg answered with a WAV chunk of " + size + " bytes");
            }
            byte[] body = exactly(in, size + (size & 1));
            if (tag(chunk, 0).equals("fmt ") && size >= 16) {
                head = Optional.of(new WavHead(
                        Short.toUnsignedInt(little(body).getShort(2)),
                        little(body).getInt(4)));
            }
        }
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String tag(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
