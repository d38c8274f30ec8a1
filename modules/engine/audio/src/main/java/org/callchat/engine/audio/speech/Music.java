// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.BitSet;

/**
 * Marks music, ring-back and tones: for a second most of the energy is in partials that keep their pitch, and hardly a
 * voice is heard. One who sings fools a voice activity model, but a sung line stays tonal, and the music goes on after it.
 */
final class Music {
    private static final int WINDOW = 100;
    private static final int STEP = 5;
    private static final float TONAL = 0.4f;
    private static final float MOST_VOICED = 0.4f;
    private static final int SUNG_LINE = 400;

    private final VoiceTrack track;
    private final double[] tonal;
    private final int[] voiced;
    private final int[] sounding;
    private final int frames;

    /** @param dbfs levels; only frames louder than the threshold count */
    Music(float[] dbfs, SpeechThreshold threshold, VoiceTrack track) {
        this.track = track;
        this.frames = dbfs.length;
        this.tonal = new double[frames + 1];
        this.voiced = new int[frames + 1];
        this.sounding = new int[frames + 1];
        for (int i = 0; i < frames; i++) {
            boolean sounds = dbfs[i] >= threshold.at(i);
            sounding[i + 1] = sounding[i] + (sounds ? 1 : 0);
            tonal[i + 1] = tonal[i] + (sounds ? track.tonality(i) : 0);
            voiced[i + 1] = voiced[i] + (sounds && track.voice(i) >= VoiceTrack.VOICED ? 1 : 0);
        }
    }

    BitSet mark() {
        BitSet music = new BitSet(frames);
        for (int start = 0; start < frames; start += STEP) {
            int end = Math.min(frames, start + WINDOW);
            boolean voiceless = voiced[end] - voiced[start] <= MOST_VOICED * sounding(start, end);
            if (sounding(start, end) >= WINDOW / 3 && voiceless && isTonal(start, end)) {
                mark(music, start, end);
            }
        }
        markSungLines(music);
        return music;
    }

    /** The window may hold the end of a word; the music in it goes from tonal frame to tonal frame. */
    private void mark(BitSet music, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && !isTone(from)) {
            from++;
        }
        while (to > from && !isTone(to - 1)) {
            to--;
        }
        music.set(from, to);
    }

    private void markSungLines(BitSet music) {
        int end = music.nextClearBit(Math.max(0, music.nextSetBit(0)));
        int next = music.nextSetBit(end);
        while (next >= 0) {
            if (next - end <= SUNG_LINE && sounding(end, next) > 0 && isTonal(end, next)) {
                music.set(end, next);
            }
            end = music.nextClearBit(next);
            next = music.nextSetBit(end);
        }
    }

    private int sounding(int from, int to) {
        return sounding[to] - sounding[from];
    }

    private boolean isTonal(int from, int to) {
        return tonal[to] - tonal[from] >= TONAL * sounding(from, to);
    }

    private boolean isTone(int frame) {
        return track.tonality(frame) >= TONAL && track.voice(frame) < VoiceTrack.VOICED;
    }
}
