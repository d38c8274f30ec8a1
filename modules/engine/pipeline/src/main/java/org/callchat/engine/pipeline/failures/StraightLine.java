// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A line that outliers do not bend: the median of the slopes between all pairs of points (Theil 1950, Sen 1968), and the
 * test of Mann and Kendall with correction for ties.
 *
 * @param slope change of y for one x
 * @param p how likely chance alone makes such a slope
 */
record StraightLine(double slope, double p) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @param x ascending, no two alike; at least two */
    static StraightLine through(double[] x, double[] y) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[pairs++] = (y[j] - y[i]) / (x[j] - x[i]);
                s += Math.signum(y[j] - y[i]);
            }
        }
        double deviation = Math.sqrt(variance(y));
        double z = deviation == 0 ? 0 : (s - Math.signum(s)) / deviation;
        return new StraightLine(median(slopes), 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Of Kendall's S. */
    private static double variance(double[] y) {
        double tied =
                Arrays.stream(y).boxed().collect(Collectors.groupingBy(v -> v, Collectors.counting())).values().stream()
                        .mapToDouble(t -> t * (t - 1.0) * (2.0 * t + 5))
                        .sum();
        double n = y.length;
        return (n * (n - 1) * (2 * n + 5) - tied) / 18;
    }
}
