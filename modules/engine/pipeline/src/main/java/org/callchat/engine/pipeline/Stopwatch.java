// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callchat.api.model.Timings;

/** Laps of one call. A step that is done in several goes is the sum of them. */
final class Stopwatch {
    private final Clock clock;
    private Instant last;
    private Timings timings = Timings.NONE;

    Stopwatch(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** The time since the last lap belongs to this step. */
    void lap(String step) {
        Instant now = clock.instant();
        timings = timings.with(
                step, timings.steps().getOrDefault(step, Duration.ZERO).plus(between(last, now)));
        last = now;
    }

    /** The time since the last lap was measured by others. */
    void laps(Timings others) {
        others.steps().forEach((step, taken) -> timings = timings.with(step, taken));
        last = clock.instant();
    }

    Timings timings() {
        return timings;
    }

    /** A clock that was set back has taken no time. */
    private static Duration between(Instant start, Instant end) {
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }
}
