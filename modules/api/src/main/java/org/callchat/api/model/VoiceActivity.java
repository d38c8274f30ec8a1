// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * How likely each channel speaks, in frames of equal length, as a voice activity model tells it, and how tonal its sound
 * is, which tells music, ring-back and tones from everything else: 0…1, and 0 where there was no sound to listen to.
 */
public final class VoiceActivity {
    private final String detector;
    private final Duration frame;
    private final List<float[]> probabilities;
    private final List<float[]> tonality;

    /** Of a listener that has no ear for tones. */
    public VoiceActivity(String detector, Duration frame, List<float[]> probabilities) {
        this(
                detector,
                frame,
                probabilities,
                probabilities.stream().map(p -> new float[p.length]).toList());
    }

    /**
     * @param detector the model, e.g. {@code silero-v6}
     * @param frame length of one frame, 32 ms for Silero
     * @param probabilities of speech: one array per channel, all of one length; copied
     * @param tonality the share of a frame's energy that lies in partials which keep their pitch; as many arrays of the
     *     same length; copied
     */
    public VoiceActivity(String detector, Duration frame, List<float[]> probabilities, List<float[]> tonality) {
        if (frame.isZero() || frame.isNegative()) {
            throw new IllegalArgumentException("a frame must last longer than " + frame);
        }
        if (probabilities.isEmpty()) {
            throw new IllegalArgumentException("voice activity needs at least one channel");
        }
        if (tonality.size() != probabilities.size()) {
            throw new IllegalArgumentException(
                    "there is tonality of " + tonality.size() + " channels and speech of " + probabilities.size());
        }
        this.detector = detector;
        this.frame = frame;
        this.probabilities = checked("probability", probabilities, probabilities.get(0).length);
        this.tonality = checked("tonality", tonality, probabilities.get(0).length);
    }

    private static List<float[]> checked(String what, List<float[]> channels, int frames) {
        for (float[] channel : channels) {
            if (channel.length != frames) {
                throw new IllegalArgumentException("all channels must have " + frames + " frames");
            }
            for (float value : channel) {
                Fraction.check(what, value);
            }
        }
        return channels.stream().map(float[]::clone).toList();
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

    /** A copy of one channel's tonality. */
    public float[] tonality(int channel) {
        return tonality.get(channel).clone();
    }

    /** A copy of one channel's probabilities. */
    public float[] channel(int channel) {
        return probabilities.get(channel).clone();
    }
}
