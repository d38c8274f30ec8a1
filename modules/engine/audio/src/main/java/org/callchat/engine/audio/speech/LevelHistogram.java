// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import org.callchat.api.model.Decibels;

/** Counts levels in steps of 0.1 dB, so that percentiles of a moving window cost nothing per frame. */
final class LevelHistogram {
    private static final double STEP = 0.1;
    private static final int BINS = (int) Math.round(-Decibels.FLOOR / STEP) + 31; // up to +3 dBFS

    private final int[] counts = new int[BINS];
    private int total;

    void add(float[] dbfs, int from, int to) {
        change(dbfs, from, to, 1);
    }

    void remove(float[] dbfs, int from, int to) {
        change(dbfs, from, to, -1);
    }

    private void change(float[] dbfs, int from, int to, int by) {
        for (int i = from; i < to; i++) {
            int bin = (int) Math.round((dbfs[i] - Decibels.FLOOR) / STEP);
            counts[Math.max(0, Math.min(BINS - 1, bin))] += by;
        }
        total += by * (to - from);
    }

    /** The level that a share of the frames does not exceed. */
    float percentile(double share) {
        return levelWithRank((int) Math.ceil(share * total));
    }

    /** The level that so many frames reach or exceed. */
    float exceededBy(int frames) {
        return levelWithRank(total - frames + 1);
    }

    private float levelWithRank(int rank) {
        int left = Math.max(1, rank);
        int bin = 0;
        while (bin < BINS - 1 && left > counts[bin]) {
            left -= counts[bin++];
        }
        return (float) (Decibels.FLOOR + bin * STEP);
    }
}
