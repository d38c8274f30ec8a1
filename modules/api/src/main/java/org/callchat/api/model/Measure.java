// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Optional;

/**
 * A figure about a call.
 *
 * @param id snake case with the unit in the name, e.g. {@code non_talk_time_s}
 * @param values one value, or one per channel; empty when the measure could not be taken ("not measured", never 0)
 */
public record Measure(String id, Optional<List<Double>> values) {
    public Measure {
        values = values.map(List::copyOf);
    }

    public static Measure of(String id, double value) {
        return new Measure(id, Optional.of(List.of(value)));
    }

    public static Measure perChannel(String id, List<Double> values) {
        return new Measure(id, Optional.of(values));
    }

    public static Measure notMeasured(String id) {
        return new Measure(id, Optional.empty());
    }
}
