// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/** RMS level per channel in frames of equal length, in dBFS, never below {@link Decibels#FLOOR}. */
public final class Levels {
    private final Duration frame;
    private final List<float[]> dbfs;

    /**
     * @param frame length of one frame, usually 10 ms
     * @param dbfs one array per channel, all of one length; copied
     */
    public Levels(Duration frame, List<float[]> dbfs) {
        if (frame.isZero() || frame.isNegative()) {
            throw new IllegalArgumentException("a frame must last longer than " + frame);
        }
        if (dbfs.isEmpty()) {
            throw new IllegalArgumentException("levels need at least one channel");
        }
        int frames = dbfs.get(0).length;
        if (dbfs.stream().anyMatch(channel -> channel.length != frames)) {
            throw new IllegalArgumentException("all channels must have " + frames + " frames");
        }
        this.frame = frame;
        this.dbfs = dbfs.stream().map(float[]::clone).toList();
    }

    public Duration frame() {
        return frame;
    }

    public int channels() {
        return dbfs.size();
    }

    /** Frames per channel. */
    public int frames() {
        return dbfs.get(0).length;
    }

    /** Level of one frame of one channel in dBFS. */
    public float at(int channel, int frameIndex) {
        return dbfs.get(channel)[frameIndex];
    }

    /** A copy of one channel's levels in dBFS. */
    public float[] channel(int channel) {
        return dbfs.get(channel).clone();
    }

    public Duration duration() {
        return frame.multipliedBy(frames());
    }
}
