// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.sound;

import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.PeakPyramid;

/**
 * Least and greatest sample of each bucket of 96 samples (6 ms at 16 kHz), then of two buckets, four, … until about a
 * screen's width of buckets is left. An hour of two channels takes 4.8 MB with all levels.
 */
public final class PeakBuilder {
    private static final int SAMPLES_PER_BUCKET = 96;
    private static final int FEW_BUCKETS = 1000;

    private final PcmFile pcm;
    private final int channels;
    private final byte[] finest;
    private final short[] min;
    private final short[] max;
    private int inBucket;
    private int written;

    /** @param pcm whose size is known beforehand */
    public PeakBuilder(PcmFile pcm) {
        this.pcm = pcm;
        this.channels = pcm.channels();
        long buckets = (pcm.frames() + SAMPLES_PER_BUCKET - 1) / SAMPLES_PER_BUCKET;
        this.finest = new byte[Math.toIntExact(buckets * channels * 2)];
        this.min = new short[channels];
        this.max = new short[channels];
    }

    /** @param interleaved samples of all channels */
    public void add(short[] interleaved, int frames) {
        int at = 0;
        for (int f = 0; f < frames; f++) {
            for (int c = 0; c < channels; c++) {
                short sample = interleaved[at++];
                min[c] = inBucket == 0 || sample < min[c] ? sample : min[c];
                max[c] = inBucket == 0 || sample > max[c] ? sample : max[c];
            }
            if (++inBucket == SAMPLES_PER_BUCKET) {
                finishBucket();
            }
        }
    }

    private void finishBucket() {
        for (int c = 0; c < channels; c++) {
            finest[written++] = scaled(min[c]);
            finest[written++] = scaled(max[c]);
        }
        inBucket = 0;
    }

    private static byte scaled(short sample) {
        return (byte) Math.round(Math.max(-32_767, sample) * 127 / 32_767f);
    }

    /** The whole pyramid, once every sample was added. */
    public PeakPyramid pyramid() {
        if (inBucket > 0) {
            finishBucket();
        }
        List<byte[]> levels = new ArrayList<>(List.of(finest));
        while (levels.get(levels.size() - 1).length > FEW_BUCKETS * 2 * channels) {
            levels.add(halved(levels.get(levels.size() - 1)));
        }
        return new PeakPyramid(pcm.duration(), channels, (double) SAMPLES_PER_BUCKET / pcm.sampleRateHz(), levels);
    }

    private byte[] halved(byte[] fine) {
        int stride = 2 * channels;
        int buckets = fine.length / stride;
        byte[] coarse = new byte[(buckets + 1) / 2 * stride];
        for (int to = 0; to < coarse.length; to += 2) {
            int first = to / stride * 2 * stride + to % stride;
            int second = first + stride < fine.length ? first + stride : first;
            coarse[to] = (byte) Math.min(fine[first], fine[second]);
            coarse[to + 1] = (byte) Math.max(fine[first + 1], fine[second + 1]);
        }
        return coarse;
    }
}
