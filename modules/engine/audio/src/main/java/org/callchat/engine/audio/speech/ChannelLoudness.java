// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

/**
 * How loud a channel is on the whole.
 *
 * @param voice level that half a second of its sound exceeds: the voice, if there is one; a click is shorter
 * @param quiet level of its quietest tenth
 * @param quietest level of its quietest hundredth
 */
record ChannelLoudness(float voice, float quiet, float quietest) {
    private static final double VOICE_SECONDS = 0.5;

    static ChannelLoudness of(float[] dbfs, double frameSeconds) {
        LevelHistogram all = new LevelHistogram();
        all.add(dbfs, 0, dbfs.length);
        int halfSecond = (int) Math.round(VOICE_SECONDS / frameSeconds);
        int frames = Math.max(1, Math.min(halfSecond, dbfs.length / 20));
        return new ChannelLoudness(
                all.exceededBy(frames), all.percentile(NoiseFloor.QUIET), all.percentile(NoiseFloor.QUIETEST));
    }
}
