// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.callchat.api.model.Decibels;
import org.callchat.api.model.Levels;
import org.callchat.api.model.PcmFile;

/**
 * RMS level per channel and frame, without any constant offset, in steps of 0.01 dB. A full-scale sine has −3.01 dBFS.
 * The last frame is measured over the samples it has.
 */
public final class LevelMeter {
    private static final double FULL_SCALE = 32_768;

    private final Duration frame;
    private final int channels;
    private final int samplesPerFrame;
    private final float[][] dbfs;
    private final double[] sum;
    private final DcBlocker[] blockers;
    private int inFrame;
    private int index;

    /** @param pcm whose size is known beforehand */
    public LevelMeter(PcmFile pcm, Duration frame) {
        this.frame = frame;
        this.channels = pcm.channels();
        this.samplesPerFrame = (int) Math.max(1, frame.toNanos() * pcm.sampleRateHz() / 1_000_000_000L);
        int frames = Math.toIntExact((pcm.frames() + samplesPerFrame - 1) / samplesPerFrame);
        this.dbfs = new float[channels][frames];
        this.sum = new double[channels];
        this.blockers = IntStream.range(0, channels)
                .mapToObj(c -> new DcBlocker(pcm.sampleRateHz()))
                .toArray(DcBlocker[]::new);
    }

    /** @param interleaved samples of all channels */
    public void add(short[] interleaved, int frames) {
        int at = 0;
        for (int f = 0; f < frames; f++) {
            for (int c = 0; c < channels; c++) {
                double sample = blockers[c].next(interleaved[at++] / FULL_SCALE);
                sum[c] += sample * sample;
            }
            if (++inFrame == samplesPerFrame) {
                finishFrame();
            }
        }
    }

    private void finishFrame() {
        for (int c = 0; c < channels; c++) {
            double level = sum[c] <= 0 ? Decibels.FLOOR : 10 * Math.log10(sum[c] / inFrame);
            dbfs[c][index] = Math.round(Math.max(Decibels.FLOOR, level) * 100) / 100f;
        }
        Arrays.fill(sum, 0);
        inFrame = 0;
        index++;
    }

    /** All levels, once every sample was added. */
    public Levels levels() {
        if (inFrame > 0) {
            finishFrame();
        }
        return new Levels(frame, List.of(dbfs));
    }
}
