// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Optional;

/**
 * A figure about a call. What could not be measured is empty, never 0.
 *
 * @param id snake case with the unit in the name, e.g. {@code non_talk_time_s}
 * @param values one value, or one per channel, each empty where that channel's could not be measured; no value at all
 *     when the measure could not be taken
 */
public record Measure(String id, List<Optional<Double>> values) {
    public Measure {
        values = List.copyOf(values);
    }

    public static Measure of(String id, double value) {
        return new Measure(id, List.of(Optional.of(value)));
    }

    /** The value, or "not measured". */
    public static Measure of(String id, Optional<Double> value) {
        return value.map(v -> of(id, v)).orElseGet(() -> notMeasured(id));
    }

    public static Measure perChannel(String id, List<Double> values) {
        return new Measure(id, values.stream().map(Optional::of).toList());
    }

    public static Measure notMeasured(String id) {
        return new Measure(id, List.of());
    }

    /** The value of a measure of the whole call; empty when it was not measured or is told by channel. */
    public Optional<Double> single() {
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }
}
