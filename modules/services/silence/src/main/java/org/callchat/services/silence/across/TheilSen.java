// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.callchat.api.insight.Estimate;
import org.callchat.api.insight.Interval;

/**
 * A straight line that outliers do not bend: the median of the slopes between all pairs of points, with its interval
 * (Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American Statistical
 * Association 63, 1968), and Mann and Kendall's test with correction for ties.
 *
 * @param slope change of y for one x
 * @param p how likely chance alone makes such a trend
 */
record TheilSen(Estimate slope, double p) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @param x ascending, no two alike; at least two */
    static TheilSen of(double[] x, double[] y, double confidence) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                s += (long) Math.signum(y[j] - y[i]);
            }
        }
        Arrays.sort(slopes);
        double deviation = Math.sqrt(variance(y));
        double reach = NORMAL.inverseSurvivalProbability((1 - confidence) / 2) * deviation;
        // ranks count from 1: the lower bound is the M1-th slope, the upper the (M2+1)-th
        int low = (int) Math.floor((count - reach) / 2) - 1;
        int high = (int) Math.ceil((count + reach) / 2);
        Interval interval = new Interval(slopes[Math.max(0, low)], slopes[Math.min(count - 1, high)]);
        double z = deviation == 0 ? 0 : (s - Math.signum((double) s)) / deviation;
        return new TheilSen(
                new Estimate(Discoveries.median(slopes), Optional.of(interval)),
                2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /** Of Kendall's S. */
    private static double variance(double[] y) {
        double n = y.length;
        Map<Double, Integer> ties = new HashMap<>();
        for (double value : y) {
            ties.merge(value, 1, Integer::sum);
        }
        double tied = ties.values().stream()
                .mapToDouble(t -> t * (t - 1.0) * (2.0 * t + 5))
                .sum();
        return (n * (n - 1) * (2 * n + 5) - tied) / 18;
    }
}
