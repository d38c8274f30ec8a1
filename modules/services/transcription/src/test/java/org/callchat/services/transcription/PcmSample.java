// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.api.model.PcmFile;

/** Writes decoded sound as the engine does. */
final class PcmSample {
    private PcmSample() {}

    /** @param samples per channel, all of one length */
    static PcmFile write(Path file, short[]... samples) throws IOException {
        int frames = samples[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(frames * samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (short[] channel : samples) {
                bytes.putShort(channel[i]);
            }
        }
        Files.write(file, bytes.array());
        return new PcmFile(file, SpeechModel.SAMPLE_RATE_HZ, samples.length, frames);
    }

    static short[] constant(int frames, int value) {
        short[] samples = new short[frames];
        java.util.Arrays.fill(samples, (short) value);
        return samples;
    }
}
