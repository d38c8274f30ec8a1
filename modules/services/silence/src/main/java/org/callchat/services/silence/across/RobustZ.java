// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.Arrays;

/**
 * How far values are from the rest when the rest must not be drawn along by them (Iglewicz and Hoaglin, "How to detect
 * and handle outliers", 1993): 0.6745 times the distance from the median over the median distance. Where more than half
 * of the values are alike the mean distance stands in, times 1.2533.
 *
 * @param spread what one unit of z is; 0 when all values are alike
 */
record RobustZ(double median, double spread) {
    private static final double MEDIAN_OF_NORMAL = 0.6745;
    private static final double MEAN_OF_NORMAL = 1.253314;

    static RobustZ of(double[] values) {
        double median = Discoveries.median(values);
        double[] distances =
                Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
        double mad = Discoveries.median(distances) / MEDIAN_OF_NORMAL;
        double mean = Arrays.stream(distances).average().orElse(0) * MEAN_OF_NORMAL;
        return new RobustZ(median, mad > 0 ? mad : mean);
    }

    /** 0 when all values are alike. */
    double of(double value) {
        return spread == 0 ? 0 : (value - median) / spread;
    }
}
