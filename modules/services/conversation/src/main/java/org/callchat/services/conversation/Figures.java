// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Measure;

/** Makes measures of exact values; a value that cannot be had makes a measure that was not taken. */
final class Figures {
    private Figures() {}

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** The share that a part has in a whole, unless the whole is nothing. */
    static Optional<Double> share(Duration part, Duration whole) {
        return whole.isZero() ? Optional.empty() : Optional.of((double) part.toNanos() / whole.toNanos());
    }

    static Measure measure(String id, Optional<Double> value) {
        return value.map(v -> Measure.of(id, v)).orElseGet(() -> Measure.notMeasured(id));
    }

    /** One value per channel; not measured unless every channel has one. */
    static Measure perChannel(String id, List<Optional<Double>> values) {
        return values.stream().allMatch(Optional::isPresent)
                ? Measure.perChannel(
                        id, values.stream().flatMap(Optional::stream).toList())
                : Measure.notMeasured(id);
    }
}
