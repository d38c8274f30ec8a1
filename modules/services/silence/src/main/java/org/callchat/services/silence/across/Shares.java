// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.callchat.api.insight.Estimate;
import org.callchat.api.insight.Interval;

/**
 * The share of handling time in silences of a kind, as the ratio estimate over calls with its standard error (Cochran,
 * "Sampling Techniques", 3rd edition, 1977, section 6.4): calls differ in length, and a long call is one call.
 *
 * @param calls how many
 * @param handling their time in seconds
 * @param share 0…1
 * @param standardError of the share; not a number for less than two calls
 */
record Shares(int calls, double handling, double share, double standardError) {

    /** Sums over calls, so that those of the peers are those of all calls less the group's. */
    record Sums(int calls, double time, double handling, double timeSquares, double products, double handlingSquares) {
        static Sums of(String kind, List<CallLine> calls) {
            double time = 0;
            double handling = 0;
            double timeSquares = 0;
            double products = 0;
            double handlingSquares = 0;
            for (CallLine call : calls) {
                // in seconds: squares of these stay exact enough to be subtracted
                double t = call.time(kind) / 1000.0;
                double h = call.handling() / 1000.0;
                time += t;
                handling += h;
                timeSquares += t * t;
                products += t * h;
                handlingSquares += h * h;
            }
            return new Sums(calls.size(), time, handling, timeSquares, products, handlingSquares);
        }

        Sums minus(Sums part) {
            return new Sums(
                    calls - part.calls,
                    time - part.time,
                    handling - part.handling,
                    timeSquares - part.timeSquares,
                    products - part.products,
                    handlingSquares - part.handlingSquares);
        }
    }

    static Shares of(String kind, List<CallLine> calls) {
        return of(Sums.of(kind, calls));
    }

    static Shares of(Sums sums) {
        double share = sums.handling <= 0 ? 0 : Math.min(1, Math.max(0, sums.time / sums.handling));
        double squares =
                Math.max(0, sums.timeSquares - 2 * share * sums.products + share * share * sums.handlingSquares);
        int n = sums.calls;
        return new Shares(
                n, sums.handling, share, n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1)) / sums.handling);
    }

    Estimate estimate(AcrossSettings settings) {
        if (calls < settings.leastCalls()) {
            return new Estimate(share, Optional.empty());
        }
        double reach = quantile(settings, calls - 1) * standardError;
        return new Estimate(share, Optional.of(new Interval(Math.max(0, share - reach), Math.min(1, share + reach))));
    }

    /** How much more than another's this share is. */
    Difference minus(Shares other) {
        double a = standardError * standardError;
        double b = other.standardError * other.standardError;
        double error = Math.sqrt(a + b);
        // Welch and Satterthwaite's degrees of freedom
        double freedom = (a + b) * (a + b) / (a * a / (calls - 1) + b * b / (other.calls - 1));
        return new Difference(share - other.share, error, Double.isFinite(freedom) ? Math.max(1, freedom) : 1);
    }

    private static double quantile(AcrossSettings settings, double freedom) {
        return TDistribution.of(freedom).inverseSurvivalProbability((1 - settings.confidence()) / 2);
    }

    /** @param freedom degrees of it */
    record Difference(double value, double standardError, double freedom) {

        /** Without an interval when the calls are too few. */
        Estimate estimate(AcrossSettings settings, boolean enough) {
            if (!enough) {
                return new Estimate(value, Optional.empty());
            }
            double reach = quantile(settings, freedom) * standardError;
            return new Estimate(value, Optional.of(new Interval(value - reach, value + reach)));
        }

        /** How likely chance alone makes so great a difference, either way. */
        double p() {
            if (standardError == 0) {
                return value == 0 ? 1 : 0;
            }
            return 2 * TDistribution.of(freedom).survivalProbability(Math.abs(value / standardError));
        }
    }
}
