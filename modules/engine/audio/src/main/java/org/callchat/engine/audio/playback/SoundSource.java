// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.callchat.api.model.PcmFile;

/** Makes the bytes that are played next from a recording, at a speed. */
final class SoundSource implements AutoCloseable {
    private static final double CHUNK_SECONDS = 0.02;
    private static final int LARGEST_CHUNK = 16_384;

    private final StereoReader reader;
    private final float[] leftSamples = new float[LARGEST_CHUNK];
    private final float[] rightSamples = new float[LARGEST_CHUNK];
    private final byte[] bytes = new byte[LARGEST_CHUNK * 4];
    private Optional<Stretches> stretches = Optional.empty();

    SoundSource(PcmFile pcm) throws IOException {
        this.reader = new StereoReader(pcm);
    }

    /** One per side; both the same when there is but one channel. */
    private record Stretches(TimeStretch left, TimeStretch right) {}

    PcmFile pcm() {
        return reader.pcm();
    }

    /** Starts afresh: what follows has nothing to do with what was played before. */
    void reset(double speed) {
        stretches = speed == 1 ? Optional.empty() : Optional.of(stretches(speed));
    }

    private Stretches stretches(double speed) {
        TimeStretch left = new TimeStretch(speed, pcm().sampleRateHz());
        return new Stretches(left, reader.isMono() ? left : new TimeStretch(speed, pcm().sampleRateHz()));
    }

    /**
     * A piece of sound.
     *
     * @param bytes stereo, 16 bit; filled anew by the next piece
     * @param length bytes in use
     * @param mediaFrames frames of the recording that it uses up
     */
    record Chunk(byte[] bytes, int length, long mediaFrames) {
        long sinkFrames() {
            return length / 4;
        }
    }

    /**
     * Makes the next piece.
     *
     * @param from frame of the recording
     * @param to frame where the recording, or the range that is played, ends
     */
    Chunk next(long from, long to) throws IOException {
        return stretches.isPresent() ? stretched(stretches.get(), from, to) : plain(from, to);
    }

    private Chunk plain(long from, long to) throws IOException {
        int frames = (int) Math.min(to - from, Math.round(CHUNK_SECONDS * pcm().sampleRateHz()));
        reader.read(from, leftSamples, rightSamples, frames);
        return new Chunk(bytes, encode(leftSamples, rightSamples, frames), frames);
    }

    private Chunk stretched(Stretches both, long from, long to) throws IOException {
        int input = both.left().inputFrames();
        reader.read(from, leftSamples, rightSamples, input);
        float[] left = both.left().stretch(Arrays.copyOf(leftSamples, input));
        float[] right = reader.isMono() ? left : both.right().stretch(Arrays.copyOf(rightSamples, input));
        long step = both.left().stepFrames();
        long used = Math.min(step, to - from);
        int frames = (int) Math.max(1, left.length * used / step);
        return new Chunk(bytes, encode(left, right, frames), used);
    }

    private int encode(float[] l, float[] r, int frames) {
        int at = 0;
        for (int i = 0; i < frames; i++) {
            at = put(l[i], at);
            at = put(r[i], at);
        }
        return at;
    }

    private int put(float sample, int at) {
        int value = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        return at + 2;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
