// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.callchat.api.model.PcmFile;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.sound.PcmReader;

/**
 * Recognises a mono call that was recorded as several channels: each is the first one, as it is, inverted, or louder or
 * softer by up to 20 dB. What is far softer is leakage of somebody who speaks into a channel on which nobody does.
 */
public final class SameSound {
    /** Share of the energy that the channels must have in common: what rounding and codecs add is less than the rest. */
    private static final double COMMON = 0.998;
    /** A block that has less in common decides at once; two parties are told apart by the first word. */
    private static final double COMMON_IN_BLOCK = 0.9;

    private static final double LEAST_GAIN = 0.1;
    /** About −60 dBFS: below, a block says nothing. */
    private static final double LEAST_MEAN_SQUARE = 1e3;

    private SameSound() {}

    /** Energy of two channels, and what they have in common, over some time. */
    private static final class Overlap {
        private double first;
        private double other;
        private double both;

        void add(short[] samples, int frames, int channels, int channel) {
            for (int f = 0; f < frames; f++) {
                double x = samples[f * channels];
                double y = samples[f * channels + channel];
                first += x * x;
                other += y * y;
                both += x * y;
            }
        }

        void add(Overlap more) {
            first += more.first;
            other += more.other;
            both += more.both;
        }

        boolean isAudible(int frames) {
            return Math.max(first, other) >= LEAST_MEAN_SQUARE * frames;
        }

        /** Squared correlation, and a gain within bounds. */
        boolean isSame(double common) {
            double gain = Math.sqrt(other / Math.max(1, first));
            return gain >= LEAST_GAIN && gain <= 1 / LEAST_GAIN && both * both >= common * first * other;
        }
    }

    /**
     * Whether there are several channels and all carry the same sound. Reads no further than the first moment in which
     * they differ.
     *
     * @throws IOException when the file cannot be read
     */
    public static boolean onAllChannels(PcmFile pcm, Progress progress) throws IOException {
        Overlap[] whole = new Overlap[pcm.channels()];
        java.util.Arrays.setAll(whole, c -> new Overlap());
        boolean audible = false;
        try (PcmReader reader = new PcmReader(pcm)) {
            for (int frames = reader.next(); frames > 0; frames = reader.next()) {
                progress.checkCancelled();
                for (int c = 1; c < pcm.channels(); c++) {
                    Overlap block = new Overlap();
                    block.add(reader.samples(), frames, pcm.channels(), c);
                    if (block.isAudible(frames) && !block.isSame(COMMON_IN_BLOCK)) {
                        return false;
                    }
                    audible |= block.isAudible(frames);
                    whole[c].add(block);
                }
            }
        }
        return audible && java.util.Arrays.stream(whole).skip(1).allMatch(o -> o.isSame(COMMON));
    }

    /**
     * The first channel alone, in place of all.
     *
     * @throws IOException when the file cannot be rewritten; it is then as it was
     */
    public static PcmFile firstChannel(PcmFile pcm) throws IOException {
        Path mono = pcm.path().resolveSibling(pcm.path().getFileName() + ".mono");
        try {
            copyFirstChannel(pcm, mono);
            Files.move(mono, pcm.path(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(mono);
        }
        return new PcmFile(pcm.path(), pcm.sampleRateHz(), 1, pcm.frames());
    }

    private static void copyFirstChannel(PcmFile pcm, Path target) throws IOException {
        try (PcmReader reader = new PcmReader(pcm);
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(reader.samples().length * PcmFile.BYTES_PER_SAMPLE)
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int frames = reader.next(); frames > 0; frames = reader.next()) {
                bytes.clear();
                for (int f = 0; f < frames; f++) {
                    bytes.putShort(reader.samples()[f * pcm.channels()]);
                }
                bytes.flip();
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
    }
}
