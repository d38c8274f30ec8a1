// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.Arrays;

/**
 * The noise under a channel as it changes during the call: a low percentile of the levels, which speech does not reach
 * because it always has gaps (the idea of R. Martin's minimum statistics, "Noise power spectral density estimation
 * based on optimal smoothing and minimum statistics", 2001, with a percentile in place of the minimum).
 *
 * <p>It is taken over the 15 s ahead and the 15 s behind, of which the higher counts, so that noise that sets in is
 * known from its first moment. A loud sound without gaps (music, a tone) is not taken for noise: noise that sets in
 * must stay well below the voice.
 */
final class NoiseFloor {
    /** Shares of the frames that are taken for noise, and for the quietest moments of it. */
    static final double QUIET = 0.10;

    static final double QUIETEST = 0.01;
    private static final double BLOCK_SECONDS = 0.5;
    private static final int WINDOW_BLOCKS = 30;
    private static final float BELOW_VOICE = 18;

    private final float[] dbfs;
    private final int blockFrames;
    private final int blocks;
    private final float[] quiet;
    private final float[] spread;
    private final float highest;

    NoiseFloor(float[] dbfs, double frameSeconds, ChannelLoudness loudness) {
        this.dbfs = dbfs;
        this.blockFrames = Math.max(1, (int) Math.round(BLOCK_SECONDS / frameSeconds));
        this.blocks = (dbfs.length + blockFrames - 1) / blockFrames;
        int windows = Math.max(1, blocks - WINDOW_BLOCKS + 1);
        this.quiet = new float[windows];
        this.spread = new float[windows];
        this.highest = Math.max(loudness.voice() - BELOW_VOICE, loudness.quiet());
        slide();
    }

    /** Moves a window over the channel, block by block. */
    private void slide() {
        LevelHistogram window = new LevelHistogram();
        window.add(dbfs, 0, frame(WINDOW_BLOCKS));
        for (int start = 0; start < quiet.length; start++) {
            quiet[start] = window.percentile(QUIET);
            spread[start] = quiet[start] - window.percentile(QUIETEST);
            window.remove(dbfs, frame(start), frame(start + 1));
            window.add(dbfs, frame(start + WINDOW_BLOCKS), frame(start + WINDOW_BLOCKS + 1));
        }
    }

    private int frame(int block) {
        return Math.min(dbfs.length, block * blockFrames);
    }

    float at(int frame) {
        int block = frame / blockFrames;
        float ahead = quiet[Math.min(block, quiet.length - 1)];
        float behind = quiet[Math.max(0, Math.min(quiet.length - 1, block - WINDOW_BLOCKS + 1))];
        return Math.min(Math.max(ahead, behind), highest);
    }

    /** How far the noise itself fluctuates downwards, as a rule: the distance to its quietest moments. */
    float typicalSpread() {
        float[] sorted = spread.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
