// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

/** Where a figure lies, at the confidence that the insights state. */
public record Interval(double low, double high) {
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("no interval goes from " + low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
