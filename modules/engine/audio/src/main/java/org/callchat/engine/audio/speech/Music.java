// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.BitSet;

/**
 * Marks music, ring-back and tones: for a second most of the energy is in partials that keep their pitch, and hardly a
 * voice is heard. One who sings fools a voice activity model now and then, but not all the time.
 */
final class Music {
    private static final int WINDOW = 100;
    private static final int STEP = 5;
    private static final float TONAL = 0.4f;
    private static final float MOST_VOICED = 0.4f;

    private Music() {}

    /** @param dbfs levels; only frames louder than the threshold count */
    static BitSet mark(float[] dbfs, SpeechThreshold threshold, VoiceTrack track) {
        double[] tonal = new double[dbfs.length + 1];
        int[] voiced = new int[dbfs.length + 1];
        int[] sounding = new int[dbfs.length + 1];
        for (int i = 0; i < dbfs.length; i++) {
            boolean sounds = dbfs[i] >= threshold.at(i);
            sounding[i + 1] = sounding[i] + (sounds ? 1 : 0);
            tonal[i + 1] = tonal[i] + (sounds ? track.tonality(i) : 0);
            voiced[i + 1] = voiced[i] + (sounds && track.voice(i) >= VoiceTrack.VOICED ? 1 : 0);
        }
        BitSet music = new BitSet(dbfs.length);
        for (int start = 0; start < dbfs.length; start += STEP) {
            int end = Math.min(dbfs.length, start + WINDOW);
            int frames = sounding[end] - sounding[start];
            if (frames >= WINDOW / 3
                    && tonal[end] - tonal[start] >= TONAL * frames
                    && voiced[end] - voiced[start] <= MOST_VOICED * frames) {
                mark(music, start, end, track);
            }
        }
        return music;
    }

    /** The window may hold the end of a word; the music in it goes from tonal frame to tonal frame. */
    private static void mark(BitSet music, int start, int end, VoiceTrack track) {
        int from = start;
        int to = end;
        while (from < to && !isTonal(track, from)) {
            from++;
        }
        while (to > from && !isTonal(track, to - 1)) {
            to--;
        }
        music.set(from, to);
    }

    private static boolean isTonal(VoiceTrack track, int frame) {
        return track.tonality(frame) >= TONAL && track.voice(frame) < VoiceTrack.VOICED;
    }
}
