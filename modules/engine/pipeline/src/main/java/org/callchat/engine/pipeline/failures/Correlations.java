// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.failures.FailureReport.Correlation;
import org.callchat.engine.pipeline.failures.FailureReport.Counts;

/**
 * Looks where a code is more (or less) frequent than elsewhere. Orders are counted, each once for a code however often it
 * was tried; orders of which a facet is not known are left out of it. Only for stages are failures counted.
 */
final class Correlations {
    /** These codes say by themselves at which stage they come up. */
    private static final Set<String> BOUND_TO_A_STAGE = Set.of("DL", "DEC", "TR", "AN");

    private final List<TriedOrder> orders;
    private final List<Correlation> found = new ArrayList<>();

    private Correlations(List<TriedOrder> orders) {
        this.orders = orders;
    }

    static List<Correlation> of(List<TriedOrder> orders) {
        Correlations all = new Correlations(orders);
        Set<FailureCode> codes = new TreeSet<>(Comparator.comparing(FailureCode::value));
        orders.forEach(o -> o.failures().forEach(f -> codes.add(f.code())));
        for (FailureCode code : codes) {
            for (Facet facet : Facet.values()) {
                all.look(code, facet);
            }
        }
        return all.claimed();
    }

    private void look(FailureCode code, Facet facet) {
        Map<String, Tally> tallies = facet == Facet.STAGE ? failures(code) : orders(code, facet);
        int with = tallies.values().stream().mapToInt(t -> t.with).sum();
        int of = tallies.values().stream().mapToInt(t -> t.of).sum();
        if (tallies.size() < 2 || with == of) {
            return;
        }
        tallies.forEach((value, tally) -> {
            if (tally.with > 0) {
                Counts inside = new Counts(tally.with, tally.of);
                Counts rest = new Counts(with - tally.with, of - tally.of);
                found.add(new Correlation(
                        code, facet, value, inside, rest, p(inside, rest), false, List.copyOf(tally.orders)));
            }
        });
    }

    private Map<String, Tally> orders(FailureCode code, Facet facet) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (TriedOrder order : orders) {
            Optional<Failure> failure =
                    order.failures().stream().filter(f -> f.code().equals(code)).findFirst();
            failure.map(f -> order.value(facet, f))
                    .orElseGet(() -> order.value(facet))
                    .ifPresent(value ->
                            tallies.computeIfAbsent(value, v -> new Tally()).add(order.id(), failure.isPresent()));
        }
        return tallies;
    }

    private Map<String, Tally> failures(FailureCode code) {
        Map<String, Tally> tallies = new HashMap<>();
        if (BOUND_TO_A_STAGE.contains(code.value().split("_", 2)[0])) {
            return tallies;
        }
        for (TriedOrder order : orders) {
            order.failures()
                    .forEach(f -> tallies.computeIfAbsent(f.stage().id(), v -> new Tally())
                            .add(order.id(), f.code().equals(code)));
        }
        return tallies;
    }

    private static double p(Counts inside, Counts rest) {
        int[][] table = {
            {inside.with(), inside.of() - inside.with()},
            {rest.with(), rest.of() - rest.with()}
        };
        return FisherExactTest.withDefaults().test(table).getPValue();
    }

    private List<Correlation> claimed() {
        double limit = Chance.limit(found, Correlation::p);
        return found.stream()
                .map(c -> new Correlation(
                        c.code(), c.facet(), c.value(), c.inside(), c.rest(), c.p(), c.p() <= limit, c.orders()))
                .sorted(Comparator.comparing(Correlation::isClaimed).reversed().thenComparing(Correlation::p))
                .toList();
    }

    private static final class Tally {
        private final Set<OrderId> orders = new TreeSet<>();
        private int with;
        private int of;

        void add(OrderId order, boolean hasCode) {
            of++;
            if (hasCode) {
                with++;
                orders.add(order);
            }
        }
    }
}
