// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes from the runs of sound what is speech. The voice activity model decides whether there is a voice; where it begins
 * and ends is left to the level, since the model, which looks at 32 ms and needs time to be sure, misses the edges of
 * words.
 */
final class VoicedRuns {
    /** Weaker than the voice by so much, it is somebody or something in the background. */
    private static final float VOICE_RANGE = 24;
    /** As loud as the voice: beside a word it belongs to it, and with a hint of a voice it is a word ("oops"). */
    private static final float LOUD_RANGE = 10;
    /** Weak sound at the edge of a word up to here is its end or beginning; more is a breath. */
    private static final int EDGE = 15;

    private static final int CUT_EDGE = 5;
    private static final int GAP = 25;
    private static final int SHORTEST_PART = 5;
    private static final int SHORTEST_WORD = 10;

    private final float[] dbfs;
    private final VoiceTrack track;
    private final BitSet excluded;
    private final float voiceLevel;

    /**
     * @param excluded frames that are no speech, whatever the model says
     * @param voiceLevel of the one who speaks on the channel, in dBFS
     */
    VoicedRuns(float[] dbfs, VoiceTrack track, BitSet excluded, float voiceLevel) {
        this.dbfs = dbfs;
        this.track = track;
        this.excluded = excluded;
        this.voiceLevel = voiceLevel;
    }

    /** @param sound in order */
    List<Run> of(List<Run> sound) {
        List<Run> parts = new ArrayList<>();
        for (Run run : sound) {
            for (Run part : allowed(run)) {
                addParts(part, parts);
            }
        }
        return speech(parts);
    }

    private List<Run> allowed(Run run) {
        List<Run> allowed = new ArrayList<>();
        int from = excluded.nextClearBit(run.from());
        while (from < run.to()) {
            int excludedFrom = excluded.nextSetBit(from);
            int to = excludedFrom < 0 ? run.to() : Math.min(run.to(), excludedFrom);
            allowed.add(new Run(from, to));
            from = excluded.nextClearBit(to);
        }
        return allowed;
    }

    /** Parts of a run that are held together by voice or loudness, with their weak edges. */
    private void addParts(Run run, List<Run> parts) {
        int from = nextStrong(run.from(), run.to());
        int before = run.from();
        while (from < run.to()) {
            int end = from;
            int next = from;
            while (next < run.to() && next - end <= GAP) {
                end = strongEnd(next, run.to());
                next = nextStrong(end, run.to());
            }
            parts.add(new Run(edge(from, before, -1), edge(end, next, 1)));
            before = end;
            from = next;
        }
    }

    /** @param limit how far the sound goes on */
    private static int edge(int strong, int limit, int direction) {
        int weak = Math.abs(limit - strong);
        return strong + direction * (weak <= EDGE ? weak : CUT_EDGE);
    }

    private List<Run> speech(List<Run> parts) {
        List<Run> speech = new ArrayList<>();
        boolean[] sure = new boolean[parts.size()];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = hasVoice(parts.get(i)) || isWord(parts.get(i));
        }
        for (int i = 0; i < sure.length; i++) {
            if (sure[i] || isBeside(parts, sure, i)) {
                speech.add(parts.get(i));
            }
        }
        return speech;
    }

    /** Loud enough, and close to what is surely speech. */
    private boolean isBeside(List<Run> parts, boolean[] sure, int i) {
        Run part = parts.get(i);
        boolean after = i > 0 && sure[i - 1] && part.from() - parts.get(i - 1).to() <= GAP;
        boolean before = i + 1 < sure.length && sure[i + 1] && parts.get(i + 1).from() - part.to() <= GAP;
        return (after || before) && part.frames() >= SHORTEST_PART && loudest(part) >= voiceLevel - LOUD_RANGE;
    }

    private boolean hasVoice(Run part) {
        for (int i = part.from(); i < part.to(); i++) {
            if (track.voice(i) >= VoiceTrack.VOICED && dbfs[i] >= voiceLevel - VOICE_RANGE) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(Run part) {
        float most = 0;
        for (int i = part.from(); i < part.to(); i++) {
            most = Math.max(most, track.voice(i));
        }
        return most >= VoiceTrack.HINT && part.frames() >= SHORTEST_WORD && loudest(part) >= voiceLevel - LOUD_RANGE;
    }

    private float loudest(Run part) {
        float loudest = Float.NEGATIVE_INFINITY;
        for (int i = part.from(); i < part.to(); i++) {
            loudest = Math.max(loudest, dbfs[i]);
        }
        return loudest;
    }

    private int nextStrong(int from, int to) {
        int i = from;
        while (i < to && !isStrong(i)) {
            i++;
        }
        return i;
    }

    private int strongEnd(int from, int to) {
        int i = from;
        while (i < to && isStrong(i)) {
            i++;
        }
        return i;
    }

    private boolean isStrong(int i) {
        return track.voice(i) >= VoiceTrack.TRACE || dbfs[i] >= voiceLevel - LOUD_RANGE;
    }
}
