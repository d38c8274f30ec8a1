// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings made for tests: two channels, 8 kHz. */
final class Sounds {
    private static final int RATE = 8000;

    private Sounds() {}

    /** A tone from one second to two and from five to six, on the first channel; the second is quiet. Eight seconds. */
    static Path twoTones(Path file) throws IOException {
        int frames = 8 * RATE;
        ByteBuffer wav = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + frames * 4).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        wav.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(frames * 4);
        for (int i = 0; i < frames; i++) {
            int second = i / RATE;
            boolean tone = second == 1 || second == 5;
            wav.putShort((short) (tone ? 9000 * Math.sin(2 * Math.PI * 440 * i / RATE) : 0));
            wav.putShort((short) 0);
        }
        return Files.write(file, wav.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
