// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.TimeRange;

/**
 * Makes spans of speech out of one channel's levels. A run of frames above the exit threshold counts when it reaches
 * the entry threshold somewhere; runs closer together than the hangover are one span, which ends where its last run
 * ends, so that the hangover is not part of it; a span with too little sound in it is a click.
 */
final class SpeechSpans {
    /** Distance of the two thresholds: a sound that hovers at the threshold does not flicker. */
    private static final float HYSTERESIS = 1;

    private final float[] dbfs;
    private final SpeechThreshold threshold;
    private final Leakage leakage;

    SpeechSpans(float[] dbfs, SpeechThreshold threshold, Leakage leakage) {
        this.dbfs = dbfs;
        this.threshold = threshold;
        this.leakage = leakage;
    }

    List<TimeRange> find(Duration frame, SpeechRule rule) {
        int hangover = frames(rule.hangover(), frame);
        int minimum = Math.max(1, frames(rule.minimumBurst(), frame));
        List<TimeRange> spans = new ArrayList<>();
        int start = 0;
        int end = Integer.MIN_VALUE / 2;
        int sounding = 0;
        for (int from = nextRun(0); from < dbfs.length; from = nextRun(from)) {
            int to = runEnd(from);
            if (reachesEntry(from, to) && !leakage.covers(from, to)) {
                if (from - end >= hangover) {
                    add(spans, start, end, sounding >= minimum, frame);
                    start = from;
                    sounding = 0;
                }
                end = to;
                sounding += to - from;
            }
            from = to;
        }
        add(spans, start, end, sounding >= minimum, frame);
        return spans;
    }

    private static int frames(Duration length, Duration frame) {
        return (int) Math.round((double) length.toNanos() / frame.toNanos());
    }

    private static void add(List<TimeRange> spans, int start, int end, boolean longEnough, Duration frame) {
        if (longEnough && end > start) {
            spans.add(new TimeRange(frame.multipliedBy(start), frame.multipliedBy(end)));
        }
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
