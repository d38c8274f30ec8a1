// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.TimeRange;

/**
 * The frames that are worth hearing on one channel: where there is sound, and a little before it, so that the model has
 * settled when the sound begins.
 */
final class Stretches {
    private static final Duration LEAD_IN = Duration.ofMillis(500);
    private static final Duration LEAD_OUT = Duration.ofMillis(100);
    /** Going on through a gap so short is cheaper than settling anew. */
    private static final Duration SHORT_GAP = Duration.ofSeconds(1);

    private Stretches() {}

    /** Frames that are heard in one go, from {@code first} to {@code end}, which is no longer heard. */
    record Stretch(int first, int end) {}

    static List<Stretch> of(List<TimeRange> sound, int frames) {
        List<Stretch> stretches = new ArrayList<>();
        for (TimeRange range : sound) {
            int first = Math.max(0, frame(range.start().minus(LEAD_IN)));
            int end = Math.min(frames, frame(range.end().plus(LEAD_OUT)) + 1);
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && first - last.end() <= frame(SHORT_GAP)) {
                stretches.set(stretches.size() - 1, new Stretch(last.first(), Math.max(last.end(), end)));
            } else if (first < end) {
                stretches.add(new Stretch(first, end));
            }
        }
        return stretches;
    }

    private static int frame(Duration time) {
        return (int) Math.floorDiv(time.toNanos(), VoiceModel.FRAME.toNanos());
    }
}
