// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where one channel sounds: a run of frames above the exit threshold counts when it reaches the entry threshold
 * somewhere, and does not come from another channel.
 */
final class LevelRuns {
    /** Distance of the two thresholds: a sound that hovers at the threshold does not flicker. */
    private static final float HYSTERESIS = 1;

    private final float[] dbfs;
    private final SpeechThreshold threshold;
    private final Leakage leakage;

    LevelRuns(float[] dbfs, SpeechThreshold threshold, Leakage leakage) {
        this.dbfs = dbfs;
        this.threshold = threshold;
        this.leakage = leakage;
    }

    List<Run> find() {
        List<Run> runs = new ArrayList<>();
        for (int from = nextRun(0); from < dbfs.length; ) {
            int to = runEnd(from);
            if (reachesEntry(from, to) && !leakage.covers(from, to)) {
                runs.add(new Run(from, to));
            }
            from = nextRun(to);
        }
        return runs;
    }

    private int nextRun(int from) {
        int i = from;
        while (i < dbfs.length && !sounds(i)) {
            i++;
        }
        return i;
    }

    private int runEnd(int from) {
        int i = from;
        while (i < dbfs.length && sounds(i)) {
            i++;
        }
        return i;
    }

    private boolean sounds(int i) {
        return dbfs[i] >= threshold.at(i) - HYSTERESIS;
    }

    private boolean reachesEntry(int from, int to) {
        for (int i = from; i < to; i++) {
            if (dbfs[i] >= threshold.at(i)) {
                return true;
            }
        }
        return false;
    }
}
