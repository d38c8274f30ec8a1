// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A figure that goes along with the call, step by step from its start.
 *
 * @param id snake case with the unit in the name, e.g. {@code loudness_dbfs}
 * @param step time from one value to the next
 * @param values per channel, one value for each step; empty where there was nothing to measure
 */
public record Series(String id, Duration step, List<List<Optional<Double>>> values) {
    public Series {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException(id + ": a step must last longer than " + step);
        }
        values = values.stream().map(List::copyOf).toList();
    }
}
