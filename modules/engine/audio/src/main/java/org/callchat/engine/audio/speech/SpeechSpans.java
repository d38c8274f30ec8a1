// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.TimeRange;

/**
 * Makes spans of speech out of runs of sound: runs closer together than the hangover are one span, which ends where its
 * last run ends, so that the hangover is not part of it; a span with too little sound in it is a click.
 */
final class SpeechSpans {
    private final Duration frame;
    private final int hangover;
    private final int minimum;

    SpeechSpans(Duration frame, SpeechRule rule) {
        this.frame = frame;
        this.hangover = frames(rule.hangover(), frame);
        this.minimum = Math.max(1, frames(rule.minimumBurst(), frame));
    }

    /** @param runs in order */
    List<TimeRange> of(List<Run> runs) {
        List<TimeRange> spans = new ArrayList<>();
        int start = 0;
        int end = Integer.MIN_VALUE / 2;
        int sounding = 0;
        for (Run run : runs) {
            if (run.from() - end >= hangover) {
                add(spans, start, end, sounding);
                start = run.from();
                sounding = 0;
            }
            end = run.to();
            sounding += run.frames();
        }
        add(spans, start, end, sounding);
        return spans;
    }

    private void add(List<TimeRange> spans, int start, int end, int sounding) {
        if (sounding >= minimum && end > start) {
            spans.add(new TimeRange(frame.multipliedBy(start), frame.multipliedBy(end)));
        }
    }

    static int frames(Duration length, Duration frame) {
        return (int) Math.round((double) length.toNanos() / frame.toNanos());
    }
}
