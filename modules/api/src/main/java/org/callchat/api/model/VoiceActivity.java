// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * How likely each channel speaks, in frames of equal length, as a voice activity model tells it: 0…1, and 0 where there
 * was no sound to listen to.
 */
public final class VoiceActivity {
    private final String detector;
    private final Duration frame;
    private final List<float[]> probabilities;

    /**
     * @param detector the model, e.g. {@code silero-v6}
     * @param frame length of one frame, 32 ms for Silero
     * @param probabilities one array per channel, all of one length; copied
     */
    public VoiceActivity(String detector, Duration frame, List<float[]> probabilities) {
        if (frame.isZero() || frame.isNegative()) {
            throw new IllegalArgumentException("a frame must last longer than " + frame);
        }
        if (probabilities.isEmpty()) {
            throw new IllegalArgumentException("voice activity needs at least one channel");
        }
        int frames = probabilities.get(0).length;
        for (float[] channel : probabilities) {
            if (channel.length != frames) {
                throw new IllegalArgumentException("all channels must have " + frames + " frames");
            }
            for (float probability : channel) {
                Fraction.check("probability", probability);
            }
        }
        this.detector = detector;
        this.frame = frame;
        this.probabilities = probabilities.stream().map(float[]::clone).toList();
    }

    public String detector() {
        return detector;
    }

    public Duration frame() {
        return frame;
    }

    public int channels() {
        return probabilities.size();
    }

    /** Frames per channel. */
    public int frames() {
        return probabilities.get(0).length;
    }

    /** How likely a channel speaks at a moment; 0 after the end. */
    public float at(int channel, Duration time) {
        long index = time.toNanos() / frame.toNanos();
        return index < 0 || index >= frames() ? 0 : probabilities.get(channel)[(int) index];
    }

    /** A copy of one channel's probabilities. */
    public float[] channel(int channel) {
        return probabilities.get(channel).clone();
    }
}
