// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Measure;

/** Makes figures of exact values; one that cannot be had is empty. */
final class Figures {
    private Figures() {}

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** The share that a part has in a whole, unless the whole is nothing. */
    static Optional<Double> share(Duration part, Duration whole) {
        return whole.isZero() ? Optional.empty() : Optional.of((double) part.toNanos() / whole.toNanos());
    }

    static Measure seconds(String id, Duration duration) {
        return Measure.of(id, seconds(duration));
    }

    /** A time for each channel. */
    static Measure seconds(String id, List<Duration> durations) {
        return Measure.perChannel(id, durations.stream().map(Figures::seconds).toList());
    }

    static Duration sum(List<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
