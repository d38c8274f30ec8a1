// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.util.Arrays;

/**
 * A line through points of which up to 29 % may lie anywhere: the median of the slopes between all pairs, then the median
 * of what remains (Theil 1950, Sen 1968). Neither part is below 0: no time runs backwards.
 */
record RobustLine(double intercept, double slope) {

    static RobustLine through(double[] x, double[] y) {
        double slope = Math.max(0, medianSlope(x, y));
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> y[i] - slope * x[i]);
        double intercept = median(rest, rest.length);
        return intercept >= 0 ? new RobustLine(intercept, slope) : new RobustLine(0, medianRatio(x, y));
    }

    double at(double x) {
        return intercept + slope * x;
    }

    private static double medianSlope(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[i] - y[j]) / (x[i] - x[j]);
                }
            }
        }
        return median(slopes, count);
    }

    private static double medianRatio(double[] x, double[] y) {
        double[] ratios = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                ratios[count++] = y[i] / x[i];
            }
        }
        return median(ratios, count);
    }

    /** Of the first {@code count}, which are put in order; 0 of none. */
    private static double median(double[] values, int count) {
        if (count == 0) {
            return 0;
        }
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }
}
