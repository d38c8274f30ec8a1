// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import java.io.IOException;
import java.util.Arrays;
import org.callchat.api.model.PcmFile;
import org.callchat.engine.audio.sound.PcmReader;

/**
 * Reads any part of a recording as stereo: the first channel left, the second right, a single channel on both sides,
 * further channels in the middle. Before the start and after the end there is silence.
 */
final class StereoReader implements AutoCloseable {
    private static final int BLOCK_FRAMES = 2048;
    private static final float SCALE = 1 / 32_768f;

    private final PcmFile pcm;
    private final PcmReader reader;

    StereoReader(PcmFile pcm) throws IOException {
        this.pcm = pcm;
        this.reader = new PcmReader(pcm, BLOCK_FRAMES);
    }

    PcmFile pcm() {
        return pcm;
    }

    boolean isMono() {
        return pcm.channels() == 1;
    }

    /** Fills both arrays up to a length from a frame on. */
    void read(long frame, float[] left, float[] right, int length) throws IOException {
        Arrays.fill(left, 0, length, 0);
        Arrays.fill(right, 0, length, 0);
        reader.seek(frame);
        int to = (int) Math.max(0, Math.min(length, -frame));
        for (int n = nextWithin(length - to); n > 0; n = nextWithin(length - to)) {
            for (int i = 0; i < n; i++) {
                mix(i * pcm.channels(), left, right, to + i);
            }
            to += n;
        }
    }

    private int nextWithin(int room) throws IOException {
        return room <= 0 ? 0 : Math.min(room, reader.next());
    }

    private void mix(int at, float[] left, float[] right, int to) {
        short[] samples = reader.samples();
        int channels = pcm.channels();
        float l = samples[at];
        float r = samples[at + (channels > 1 ? 1 : 0)];
        for (int c = 2; c < channels; c++) {
            l += samples[at + c] / 2f;
            r += samples[at + c] / 2f;
        }
        left[to] = l * SCALE;
        right[to] = r * SCALE;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
