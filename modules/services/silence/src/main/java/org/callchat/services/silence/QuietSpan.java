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
record QuietSpan(TimeRange time, Optional<Integer> channel, Optional<Edge> edge) {

    static QuietSpan of(TimeRange time, Optional<Integer> channel, Duration recording) {
        return new QuietSpan(time, channel, edge(time, recording));
    }

    Kind kind() {
        return channel.isPresent() ? Kind.ONE_SIDED : Kind.MUTUAL;
    }

    private static Optional<Edge> edge(TimeRange time, Duration recording) {
        if (time.start().isZero()) {
            return Optional.of(Edge.LEADING);
        }
        return time.end().compareTo(recording) >= 0 ? Optional.of(Edge.TRAILING) : Optional.empty();
    }
}
