// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * The outline of a recording at several zooms, so that a waveform of any length paints in the time its pixels need.
 * Level 0 has the shortest buckets; each further level halves the number of buckets. A bucket holds the least and the
 * greatest sample in it, in 1/127 of full scale.
 */
public final class PeakPyramid {
    private final Duration duration;
    private final int channels;
    private final double bucketSeconds;
    private final List<byte[]> levels;

    /**
     * @param duration length of the recording
     * @param channels channels per bucket
     * @param bucketSeconds length of one bucket of level 0 in seconds
     * @param levels per level: min and max per channel, bucket after bucket ({@code [b][channel][min,max]}); not copied
     */
    public PeakPyramid(Duration duration, int channels, double bucketSeconds, List<byte[]> levels) {
        if (channels < 1 || !(bucketSeconds > 0) || levels.isEmpty()) {
            throw new IllegalArgumentException("a peak pyramid needs a channel, a bucket length and a level");
        }
        this.duration = duration;
        this.channels = channels;
        this.bucketSeconds = bucketSeconds;
        this.levels = List.copyOf(levels);
    }

    public Duration duration() {
        return duration;
    }

    public int channels() {
        return channels;
    }

    public int levels() {
        return levels.size();
    }

    /** Length of one bucket of a level in seconds. */
    public double bucketSeconds(int level) {
        return bucketSeconds * (1L << level);
    }

    public int buckets(int level) {
        return levels.get(level).length / (2 * channels);
    }

    /** The coarsest level whose buckets are no longer than a pixel. */
    public int levelFor(double secondsPerPixel) {
        int level = 0;
        while (level + 1 < levels.size() && bucketSeconds(level + 1) <= secondsPerPixel) {
            level++;
        }
        return level;
    }

    /** The least sample of a bucket, −1…1. */
    public float min(int level, int channel, int bucket) {
        return levels.get(level)[index(channel, bucket)] / 127f;
    }

    /** The greatest sample of a bucket, −1…1. */
    public float max(int level, int channel, int bucket) {
        return levels.get(level)[index(channel, bucket) + 1] / 127f;
    }

    private int index(int channel, int bucket) {
        return (bucket * channels + channel) * 2;
    }
}
