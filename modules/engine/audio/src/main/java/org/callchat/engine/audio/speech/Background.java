// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.BitSet;

/**
 * Marks voices in the background: many people who talk at once are weaker than the one at the telephone and their levels
 * hardly move, for one talks into the other's pauses, whereas a single voice falls by 20 dB and more between syllables
 * (the modulation that T. Houtgast and H. Steeneken, "A review of the MTF concept in room acoustics", 1985, take for the
 * mark of speech). A voice activity model hears a voice in both.
 */
final class Background {
    private static final int WINDOW = 80;
    private static final int STEP = 5;
    /** What is nearly as loud as the speaker is no background, be it as steady as a long vowel. */
    private static final float LEAST_BELOW = 6;
    /** Depth of modulation that a background as loud as the voice would have; each dB below allows for some more. */
    private static final float SHALLOW = 9;

    private static final float SHALLOW_PER_DB = 0.5f;

    /** What stays so far below the voice between two stretches of background is background, too. */
    private static final float BETWEEN = 10;

    private static final int LONGEST_BETWEEN = 300;

    private final float[] dbfs;
    private final SpeechThreshold threshold;
    private final float voiceLevel;

    /**
     * @param threshold of sound; what is quieter is neither voice nor background
     * @param voiceLevel of the one who speaks on the channel, in dBFS
     */
    Background(float[] dbfs, SpeechThreshold threshold, float voiceLevel) {
        this.dbfs = dbfs;
        this.threshold = threshold;
        this.voiceLevel = voiceLevel;
    }

    BitSet mark() {
        BitSet background = new BitSet(dbfs.length);
        LevelHistogram window = new LevelHistogram();
        window.add(dbfs, 0, Math.min(WINDOW, dbfs.length));
        for (int start = 0; start + WINDOW <= dbfs.length; start += STEP) {
            if (isBackground(window, start)) {
                background.set(start, start + WINDOW);
            }
            window.remove(dbfs, start, start + STEP);
            window.add(dbfs, start + WINDOW, Math.min(dbfs.length, start + WINDOW + STEP));
        }
        markBetween(background);
        return background;
    }

    private boolean isBackground(LevelHistogram window, int start) {
        float loud = window.percentile(0.9);
        float below = voiceLevel - loud;
        float depth = loud - window.percentile(0.1);
        return below >= LEAST_BELOW
                && depth < SHALLOW + SHALLOW_PER_DB * below
                && window.percentile(0.25) >= threshold.at(start + WINDOW / 2);
    }

    private void markBetween(BitSet background) {
        for (int end = background.nextClearBit(0); end < dbfs.length; ) {
            int next = background.nextSetBit(end);
            if (next < 0) {
                return;
            }
            if (end > 0 && next - end <= LONGEST_BETWEEN && isWeak(end, next)) {
                background.set(end, next);
            }
            end = background.nextClearBit(next);
        }
    }

    private boolean isWeak(int from, int to) {
        LevelHistogram levels = new LevelHistogram();
        levels.add(dbfs, from, to);
        return levels.percentile(0.95) < voiceLevel - BETWEEN;
    }
}
