// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.time.Duration;

/**
 * When what remains will be done, counted from now. The ranges are predictive: they are to contain the moment itself,
 * not its mean, in 80 and 95 of 100 forecasts.
 *
 * @param calls how many remain
 * @param callsPerMinute at the speed foreseen
 */
public record Forecast(int calls, Duration median, Range likely, Range nearlySure, double callsPerMinute) {

    /** From the earliest to the latest. */
    public record Range(Duration earliest, Duration latest) {
        public boolean contains(Duration took) {
            return took.compareTo(earliest) >= 0 && took.compareTo(latest) <= 0;
        }

        /** At least as wide as another. */
        Range around(Range other) {
            return new Range(
                    earliest.compareTo(other.earliest) < 0 ? earliest : other.earliest,
                    latest.compareTo(other.latest) > 0 ? latest : other.latest);
        }
    }
}
