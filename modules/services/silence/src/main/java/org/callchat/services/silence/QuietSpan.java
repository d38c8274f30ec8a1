// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.Silence.Edge;
import org.callchat.api.model.Silence.Kind;
import org.callchat.api.model.TimeRange;

/**
 * A silence as sound tells it, not yet explained.
 *
 * @param channel whose silence it is; empty when nobody speaks
 * @param edge the end of the recording it touches; the start when it touches both
 */
record QuietSpan(TimeRange time, Kind kind, Optional<Integer> channel, Optional<Edge> edge) {

    /** Nobody speaks, in silence or to music. */
    static QuietSpan ofAll(TimeRange time, Kind kind, Duration recording) {
        return new QuietSpan(time, kind, Optional.empty(), edge(time, recording));
    }

    static QuietSpan ofOne(TimeRange time, int channel, Duration recording) {
        return new QuietSpan(time, Kind.ONE_SIDED, Optional.of(channel), edge(time, recording));
    }

    private static Optional<Edge> edge(TimeRange time, Duration recording) {
        if (time.start().isZero()) {
            return Optional.of(Edge.LEADING);
        }
        return time.end().compareTo(recording) >= 0 ? Optional.of(Edge.TRAILING) : Optional.empty();
    }
}
