// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Foretells when what remains will be done. The range is a predictive one: the times of single calls, the load that all
 * share and the last calls that keep one worker busy are played through many times. Pure but for the random numbers.
 */
public final class Forecaster {
    private static final int FUTURES = 400;
    private static final double LIKELY = 0.80;
    private static final double NEARLY_SURE = 0.95;
    private static final double LEAST_SECONDS = 0.001;

    private final RandomGenerator random;

    public Forecaster(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param past the last calls that were worked through, the oldest first; some 120 are plenty
     * @param open what is to be done, in the order in which it will be taken
     * @param record how earlier forecasts fared, the oldest first
     * @return empty when nothing is open
     */
    public Optional<Forecast> forecast(List<PastCall> past, List<OpenCall> open, Crew crew, List<Outcome> record) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        double[] ends = new Futures(new Pace(past), open, crew, random).play(FUTURES);
        double median = Math.max(LEAST_SECONDS, quantile(ends, 0.5));
        Calibration likely =
                Calibration.after(record.stream().map(Outcome::inLikely).toList(), LIKELY);
        Calibration sure =
                Calibration.after(record.stream().map(Outcome::inNearlySure).toList(), NEARLY_SURE);
        Forecast.Range narrow = range(ends, median, LIKELY, likely);
        return Optional.of(new Forecast(
                open.size(),
                duration(median),
                narrow,
                range(ends, median, NEARLY_SURE, sure).around(narrow),
                open.size() / median * 60));
    }

    private static Forecast.Range range(double[] ends, double median, double claimed, Calibration calibration) {
        double low = Math.max(LEAST_SECONDS, quantile(ends, (1 - claimed) / 2));
        double high = quantile(ends, (1 + claimed) / 2);
        return new Forecast.Range(
                duration(calibration.stretched(low, median)), duration(calibration.stretched(high, median)));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
