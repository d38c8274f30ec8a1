// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.callchat.engine.pipeline.failures.FailureReport.Distribution;
import org.callchat.engine.pipeline.failures.FailureReport.Group;
import org.callchat.engine.pipeline.failures.FailureReport.Hour;
import org.callchat.engine.pipeline.failures.FailureReport.RootCause;
import org.callchat.engine.store.CallStore;

/** Makes a {@link FailureReport} of orders that were tried. */
public final class FailureAnalysis {
    private final List<TriedOrder> orders;
    private final List<Attempt> attempts;

    /** A failed attempt and whose it was. */
    private record Attempt(TriedOrder order, Failure failure) {}

    private FailureAnalysis(List<TriedOrder> orders) {
        this.orders = orders;
        this.attempts = orders.stream()
                .flatMap(o -> o.failures().stream().map(f -> new Attempt(o, f)))
                .toList();
    }

    /** @param zone in which an hour of the day is told */
    public static FailureReport of(Stream<CallStore.Tried> tried, ZoneId zone) {
        return new FailureAnalysis(tried.map(t -> TriedOrder.of(t, zone)).toList()).report();
    }

    private FailureReport report() {
        return new FailureReport(
                orders.size(),
                attempts.size(),
                codes(),
                groups(),
                perHour(),
                Trends.of(orders),
                Correlations.of(orders),
                causes());
    }

    private List<Distribution> codes() {
        Impacts impacts = new Impacts(orders);
        return by(a -> a.failure().code().value()).values().stream()
                .map(each -> distribution(each, impacts))
                .sorted(Comparator.comparing(Distribution::failures).reversed())
                .toList();
    }

    private Distribution distribution(List<Attempt> each, Impacts impacts) {
        FailureCode code = each.get(0).failure().code();
        return new Distribution(
                code,
                each.size(),
                (double) each.size() / attempts.size(),
                first(each),
                last(each),
                impacts.of(code),
                orders(each));
    }

    private Map<Facet, List<Group>> groups() {
        Map<Facet, List<Group>> groups = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            groups.put(facet, groups(facet));
        }
        return groups;
    }

    private List<Group> groups(Facet facet) {
        Map<String, Integer> tried = new TreeMap<>();
        if (facet != Facet.HOUR) {
            orders.forEach(o -> o.value(facet).ifPresent(value -> tried.merge(value, 1, Integer::sum)));
        }
        Map<String, List<Attempt>> failed = attempts.stream()
                .filter(a -> a.order().value(facet, a.failure()).isPresent())
                .collect(Collectors.groupingBy(
                        a -> a.order().value(facet, a.failure()).orElseThrow(), TreeMap::new, Collectors.toList()));
        return failed.entrySet().stream()
                .map(e -> new Group(
                        e.getKey(),
                        Optional.ofNullable(tried.get(e.getKey())),
                        e.getValue().size(),
                        orders(e.getValue())))
                .sorted(Comparator.comparing(Group::failures).reversed())
                .toList();
    }

    private List<Hour> perHour() {
        return by(a -> a.failure().at().truncatedTo(ChronoUnit.HOURS)).entrySet().stream()
                .map(e -> new Hour(e.getKey(), e.getValue().size(), orders(e.getValue())))
                .toList();
    }

    private List<RootCause> causes() {
        record Same(String code, Stage stage, String pattern) implements Comparable<Same> {
            @Override
            public int compareTo(Same other) {
                return Comparator.comparing(Same::code)
                        .thenComparing(Same::stage)
                        .thenComparing(Same::pattern)
                        .compare(this, other);
            }
        }
        return by(a -> new Same(
                        a.failure().code().value(),
                        a.failure().stage(),
                        CausePattern.of(a.order().id(), a.failure())))
                .entrySet()
                .stream()
                .map(e -> cause(e.getKey().pattern(), e.getValue()))
                .sorted(Comparator.comparing(RootCause::failures).reversed())
                .toList();
    }

    private static RootCause cause(String pattern, List<Attempt> each) {
        Failure one = each.get(0).failure();
        return new RootCause(
                one.code(), one.stage(), pattern, each.size(), first(each), last(each), one.message(), orders(each));
    }

    private <K extends Comparable<K>> Map<K, List<Attempt>> by(Function<Attempt, K> key) {
        return attempts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static Instant first(List<Attempt> each) {
        return each.stream()
                .map(a -> a.failure().at())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<Attempt> each) {
        return each.stream()
                .map(a -> a.failure().at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<OrderId> orders(Collection<Attempt> each) {
        return each.stream().map(a -> a.order().id()).distinct().sorted().toList();
    }
}
