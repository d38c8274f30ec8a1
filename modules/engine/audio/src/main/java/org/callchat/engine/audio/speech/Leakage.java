// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.List;

/**
 * Tells a voice from what leaks over from another channel: that is far weaker than the other channel at the same
 * moment, and follows its ups and downs, so that the difference of their levels hardly changes.
 */
final class Leakage {
    private static final float FAR_BELOW = 20;
    private static final double SHARE = 0.8;
    private static final double STEADY = 4;
    /** Frames that a sound must have for its course to be compared. */
    private static final int COMPARABLE = 15;

    private final float[] dbfs;
    private final List<float[]> others;

    Leakage(float[] dbfs, List<float[]> others) {
        this.dbfs = dbfs;
        this.others = others;
    }

    boolean covers(int from, int to) {
        for (float[] other : others) {
            if (isWeakCopy(other, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWeakCopy(float[] other, int from, int to) {
        int far = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            float difference = other[i] - dbfs[i];
            far += difference >= FAR_BELOW ? 1 : 0;
            sum += difference;
        }
        int frames = to - from;
        return far >= SHARE * frames && (frames < COMPARABLE || deviation(other, from, to, sum / frames) <= STEADY);
    }

    /** Mean absolute deviation of the difference from its mean. */
    private double deviation(float[] other, int from, int to, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(other[i] - dbfs[i] - mean);
        }
        return sum / (to - from);
    }
}
