// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** A clock that goes only while somebody speaks. */
final class SpeechClock {
    private final List<TimeRange> speech;
    private final Duration recording;

    SpeechClock(Spans speech, Duration recording) {
        this.speech = speech.ranges();
        this.recording = recording;
    }

    /** The time since which, until {@code time}, so much was spoken; the start when there was less. */
    Duration before(Duration time, Duration amount) {
        Duration missing = amount;
        for (int i = startedBefore(time) - 1; i >= 0; i--) {
            Duration end = earlier(speech.get(i).end(), time);
            Duration spoken = end.minus(speech.get(i).start());
            if (spoken.compareTo(missing) >= 0) {
                return end.minus(missing);
            }
            missing = missing.minus(spoken);
        }
        return Duration.ZERO;
    }

    /** The time until which, from {@code time} on, so much is spoken; the end when there is less. */
    Duration after(Duration time, Duration amount) {
        Duration missing = amount;
        for (int i = Math.max(0, startedBefore(time) - 1); i < speech.size(); i++) {
            Duration start = earlier(speech.get(i).end(), later(speech.get(i).start(), time));
            Duration spoken = speech.get(i).end().minus(start);
            if (spoken.compareTo(missing) >= 0) {
                return start.plus(missing);
            }
            missing = missing.minus(spoken);
        }
        return recording;
    }

    /** How many spans start before a time. */
    private int startedBefore(Duration time) {
        int found = Collections.binarySearch(speech, new TimeRange(time, time));
        return found >= 0 ? found : -found - 1;
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration later(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
