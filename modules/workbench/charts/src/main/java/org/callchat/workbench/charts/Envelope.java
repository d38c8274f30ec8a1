// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import org.callchat.api.model.PeakPyramid;

/**
 * The outline of one channel, column by column: the least and the greatest sample, and how far the signal reaches on
 * average, −1…1.
 */
final class Envelope {
    /** Buckets per column that the average is taken over, where the pyramid has as many. */
    private static final int FINENESS = 4;

    final float[] min;
    final float[] max;
    final float[] mean;

    private Envelope(int columns) {
        min = new float[columns];
        max = new float[columns];
        mean = new float[columns];
    }

    /**
     * @param start time of the left edge of the first column in seconds
     * @param step length of a column in seconds
     */
    static Envelope of(PeakPyramid peaks, int channel, double start, double step, int columns) {
        Envelope envelope = new Envelope(columns);
        int level = peaks.levelFor(step / FINENESS);
        double bucket = peaks.bucketSeconds(level);
        int buckets = peaks.buckets(level);
        for (int column = 0; column < columns; column++) {
            double from = (start + column * step) / bucket;
            double to = from + step / bucket;
            if (from >= buckets || to <= 0) {
                continue;
            }
            if (to - from >= 1) {
                envelope.gather(column, peaks, level, channel, (int) from, (int) Math.ceil(to));
            } else {
                envelope.interpolate(column, peaks, level, channel, (from + to) / 2 - 0.5);
            }
        }
        return envelope;
    }

    private void gather(int column, PeakPyramid peaks, int level, int channel, int from, int to) {
        int first = Math.max(0, from);
        int end = Math.min(peaks.buckets(level), to);
        float low = 1;
        float high = -1;
        float sum = 0;
        for (int bucket = first; bucket < end; bucket++) {
            float least = peaks.min(level, channel, bucket);
            float greatest = peaks.max(level, channel, bucket);
            low = Math.min(low, least);
            high = Math.max(high, greatest);
            sum += (greatest - least) / 2;
        }
        if (end > first) {
            min[column] = low;
            max[column] = high;
            mean[column] = sum / (end - first);
        }
    }

    private void interpolate(int column, PeakPyramid peaks, int level, int channel, double at) {
        int last = peaks.buckets(level) - 1;
        int left = Math.max(0, Math.min(last, (int) Math.floor(at)));
        int right = Math.min(last, left + 1);
        float share = (float) Math.max(0, Math.min(1, at - left));
        min[column] = mix(peaks.min(level, channel, left), peaks.min(level, channel, right), share);
        max[column] = mix(peaks.max(level, channel, left), peaks.max(level, channel, right), share);
        mean[column] = (max[column] - min[column]) / 2;
    }

    private static float mix(float a, float b, float share) {
        return a + (b - a) * share;
    }
}
