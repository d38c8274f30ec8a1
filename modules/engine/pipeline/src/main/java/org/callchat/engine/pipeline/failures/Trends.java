// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.failures.FailureReport.Trend;

/** Follows each code's share among all attempts over time. */
final class Trends {
    /** Fewer points tell nothing. */
    private static final int LEAST_POINTS = 5;
    /** A longer history is followed day by day, no further back than this. */
    private static final int MOST_POINTS = 400;

    private static final Duration SHORT_HISTORY = Duration.ofDays(4);

    private final Map<Instant, Integer> attempts = new TreeMap<>();
    private final Map<FailureCode, Map<Instant, Integer>> failures =
            new TreeMap<>(Comparator.comparing(FailureCode::value));
    private final Map<FailureCode, Set<OrderId>> orders = new HashMap<>();
    private final ChronoUnit point;

    private Trends(ChronoUnit point) {
        this.point = point;
    }

    static List<Trend> of(List<TriedOrder> tried) {
        Trends trends = new Trends(point(tried));
        tried.forEach(trends::add);
        List<Trend> all = trends.all();
        double limit = Chance.limit(all, Trend::p);
        return all.stream()
                .map(t -> new Trend(t.code(), t.slopePerDay(), t.points(), t.p(), t.p() <= limit, t.orders()))
                .sorted(Comparator.comparing(Trend::isClaimed).reversed().thenComparing(Trend::p))
                .toList();
    }

    private static ChronoUnit point(List<TriedOrder> tried) {
        List<Instant> times = tried.stream()
                .flatMap(o -> o.failures().stream().map(Failure::at))
                .sorted()
                .toList();
        boolean isShort = times.isEmpty()
                || Duration.between(times.get(0), times.get(times.size() - 1)).compareTo(SHORT_HISTORY) <= 0;
        return isShort ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    }

    private void add(TriedOrder order) {
        if (order.state() == OrderState.COMPLETED) {
            attempts.merge(order.updatedAt().truncatedTo(point), 1, Integer::sum);
        }
        for (Failure failure : order.failures()) {
            Instant time = failure.at().truncatedTo(point);
            attempts.merge(time, 1, Integer::sum);
            failures.computeIfAbsent(failure.code(), c -> new HashMap<>()).merge(time, 1, Integer::sum);
            orders.computeIfAbsent(failure.code(), c -> new TreeSet<>()).add(order.id());
        }
    }

    private List<Trend> all() {
        List<Instant> times = attempts.keySet().stream()
                .skip(Math.max(0, attempts.size() - MOST_POINTS))
                .toList();
        if (times.size() < LEAST_POINTS) {
            return List.of();
        }
        double[] days = times.stream()
                .mapToDouble(t -> Duration.between(times.get(0), t).toMinutes() / 1440.0)
                .toArray();
        List<Trend> trends = new ArrayList<>();
        failures.forEach((code, counts) -> {
            double[] shares = times.stream()
                    .mapToDouble(t -> (double) counts.getOrDefault(t, 0) / attempts.getOrDefault(t, 1))
                    .toArray();
            StraightLine line = StraightLine.through(days, shares);
            trends.add(new Trend(
                    code,
                    line.slope(),
                    times.size(),
                    line.p(),
                    false,
                    List.copyOf(orders.getOrDefault(code, Set.of()))));
        });
        return trends;
    }
}
