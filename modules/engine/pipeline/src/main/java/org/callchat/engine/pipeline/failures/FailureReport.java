// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;

/**
 * What the failures of many orders tell together. A failure is one attempt that came to nothing; an order may have
 * several. Each figure names its orders.
 *
 * @param tried orders that were tried at least once
 * @param failures failed attempts
 * @param codes the most frequent first
 * @param groups by each facet, the one with most failures first
 * @param perHour failed attempts in each hour that had any, in order of time
 * @param trends of each code that can be followed over time, those that are claimed first
 * @param correlations of codes with facets, those that are claimed first, then the least likely by chance
 * @param causes the most frequent first
 */
public record FailureReport(
        int tried,
        int failures,
        List<Distribution> codes,
        Map<Facet, List<Group>> groups,
        List<Hour> perHour,
        List<Trend> trends,
        List<Correlation> correlations,
        List<RootCause> causes) {

    public FailureReport {
        codes = List.copyOf(codes);
        groups = Map.copyOf(groups);
        perHour = List.copyOf(perHour);
        trends = List.copyOf(trends);
        correlations = List.copyOf(correlations);
        causes = List.copyOf(causes);
    }

    /**
     * How often a code came up, and what it cost.
     *
     * @param share of all failures, 0 to 1
     */
    public record Distribution(
            FailureCode code,
            int failures,
            double share,
            Instant first,
            Instant last,
            Impact impact,
            List<OrderId> orders) {
        public Distribution {
            orders = List.copyOf(orders);
        }
    }

    /**
     * What failures cost.
     *
     * @param lost orders that are dead because of them
     * @param waiting orders that will be tried again
     * @param recovered orders that were completed in spite of them
     * @param delay that recovered orders took longer: from the first such failure to the result, in all
     * @param audioLost going by the mean length of what was analysed; empty while nothing was
     */
    public record Impact(
            List<OrderId> lost,
            List<OrderId> waiting,
            List<OrderId> recovered,
            Duration delay,
            Optional<Duration> audioLost) {
        public Impact {
            lost = List.copyOf(lost);
            waiting = List.copyOf(waiting);
            recovered = List.copyOf(recovered);
        }
    }

    /**
     * The failures of one value of a facet.
     *
     * @param tried orders of that value; empty for a stage, through which every order goes
     * @param orders that failed there at least once
     */
    public record Group(String value, Optional<Integer> tried, int failures, List<OrderId> orders) {
        public Group {
            orders = List.copyOf(orders);
        }
    }

    /** The failed attempts of one hour. */
    public record Hour(Instant start, int failures, List<OrderId> orders) {
        public Hour {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Whether a code becomes more frequent: its share among all attempts of an hour (of a day, in a long history).
     *
     * @param slopePerDay change of the share in a day: the median of the slopes between all pairs of points
     * @param points hours or days with attempts
     * @param p how likely chance alone makes such a trend
     * @param isClaimed whether it can be told from chance, all trends considered together
     */
    public record Trend(
            FailureCode code, double slopePerDay, int points, double p, boolean isClaimed, List<OrderId> orders) {
        public Trend {
            orders = List.copyOf(orders);
        }
    }

    /**
     * A code beside one value of a facet.
     *
     * @param inside with that value
     * @param rest with any other value
     * @param p how likely chance alone makes such a difference (Fisher's exact test, both sides)
     * @param isClaimed whether it can be told from chance, all correlations considered together
     * @param orders those with the code and the value
     */
    public record Correlation(
            FailureCode code,
            Facet facet,
            String value,
            Counts inside,
            Counts rest,
            double p,
            boolean isClaimed,
            List<OrderId> orders) {
        public Correlation {
            orders = List.copyOf(orders);
        }

        /** How many times as frequent the code is with that value as with any other; empty when it is only there. */
        public Optional<Double> lift() {
            return rest.with() == 0 ? Optional.empty() : Optional.of(inside.rate() / rest.rate());
        }
    }

    /**
     * Some among many: orders, and for stages failures.
     *
     * @param with the code
     */
    public record Counts(int with, int of) {
        public double rate() {
            return of == 0 ? 0 : (double) with / of;
        }
    }

    /**
     * Failures that come from the same thing.
     *
     * @param pattern the innermost cause without what differs from case to case: numbers, names, places
     * @param example one failure's message
     */
    public record RootCause(
            FailureCode code,
            Stage stage,
            String pattern,
            int failures,
            Instant first,
            Instant last,
            String example,
            List<OrderId> orders) {
        public RootCause {
            orders = List.copyOf(orders);
        }
    }
}
