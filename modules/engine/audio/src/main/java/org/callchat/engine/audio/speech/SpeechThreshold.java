// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

/** The level above which a channel's sound may be speech, frame by frame. */
final class SpeechThreshold {
    /** Noise that fluctuates needs more room above it; twice the distance down covers the distance up. */
    private static final float SPREAD_WEIGHT = 2;

    private static final float LARGEST_MARGIN = 13;
    /** Within 35 dB lies all of a voice that is heard; below are breath, reverberation and leakage. */
    private static final float VOICE_RANGE = 35;
    /** What is this much below the loudest voice of the call is nobody's voice. */
    private static final float CALL_RANGE = 50;

    private static final float HIGHEST = -24;
    private static final float LOWEST = -85;
    private static final float LEAST_MARGIN = 4;

    private final float[] values;

    private SpeechThreshold(float[] values) {
        this.values = values;
    }

    static SpeechThreshold fixed(int frames, double dbfs) {
        float[] values = new float[frames];
        java.util.Arrays.fill(values, (float) dbfs);
        return new SpeechThreshold(values);
    }

    /** @param loudestVoice of all channels */
    static SpeechThreshold adaptive(
            float[] dbfs, double frameSeconds, ChannelLoudness loudness, float loudestVoice, double margin) {
        NoiseFloor floor = new NoiseFloor(dbfs, frameSeconds, loudness);
        float above =
                (float) Math.max(margin, Math.min(LARGEST_MARGIN, margin + SPREAD_WEIGHT * floor.typicalSpread()));
        float least = Math.max(LOWEST, Math.max(loudness.voice() - VOICE_RANGE, loudestVoice - CALL_RANGE));
        float[] values = new float[dbfs.length];
        for (int i = 0; i < values.length; i++) {
            float noise = floor.at(i);
            float wanted = Math.min(HIGHEST, Math.max(noise + above, least));
            values[i] = Math.max(wanted, noise + LEAST_MARGIN);
        }
        return new SpeechThreshold(values);
    }

    float at(int frame) {
        return values[frame];
    }
}
