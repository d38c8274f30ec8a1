// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.util.Optional;

/**
 * A figure that rests on a sample.
 *
 * @param interval of its uncertainty; empty when there is too little to tell one
 */
public record Estimate(double value, Optional<Interval> interval) {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no figure");
        }
    }

    /** Whether 0 lies outside the interval. */
    public boolean isApartFromZero() {
        return interval.filter(i -> !i.contains(0)).isPresent();
    }
}
