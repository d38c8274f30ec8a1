// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Subject;
import org.callchat.api.model.OrderId;

/** Some calls, looked at for one kind of silence. */
record Group(Subject subject, List<CallLine> calls) {
    /** Calls that evidence names. */
    private static final int FOREMOST = 10;

    private static final Quantile QUANTILE =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(false);

    Group {
        calls = List.copyOf(calls);
    }

    String kind() {
        return subject.pattern();
    }

    Shares shares() {
        return Shares.of(kind(), calls);
    }

    SilenceFigures figures(AcrossSettings settings) {
        return new SilenceFigures(
                subject,
                calls.size(),
                Duration.ofMillis(calls.stream().mapToLong(CallLine::handling).sum()),
                evidence(),
                shares().estimate(settings),
                lengths());
    }

    Evidence evidence() {
        return evidence(kind(), calls);
    }

    /** The calls that have silences of a kind, the one with the most of it first. */
    static Evidence evidence(String kind, List<CallLine> calls) {
        List<CallLine> having =
                calls.stream().filter(c -> c.lengths(kind).length > 0).toList();
        List<OrderId> foremost = having.stream()
                .sorted(Comparator.comparingLong((CallLine c) -> c.time(kind))
                        .reversed()
                        .thenComparing(CallLine::order))
                .limit(FOREMOST)
                .map(CallLine::order)
                .toList();
        return new Evidence(
                having.size(),
                having.stream().mapToLong(c -> c.lengths(kind).length).sum(),
                Duration.ofMillis(having.stream().mapToLong(c -> c.time(kind)).sum()),
                foremost);
    }

    private Optional<SilenceFigures.Lengths> lengths() {
        double[] lengths = calls.stream()
                .flatMapToLong(c -> Arrays.stream(c.lengths(kind())))
                .asDoubleStream()
                .toArray();
        if (lengths.length == 0) {
            return Optional.empty();
        }
        double longest = Arrays.stream(lengths).max().orElseThrow();
        double[] quantiles = QUANTILE.evaluate(lengths, 0.5, 0.95);
        return Optional.of(new SilenceFigures.Lengths(millis(quantiles[0]), millis(quantiles[1]), millis(longest)));
    }

    static Duration millis(double value) {
        return Duration.ofMillis(Math.round(value));
    }
}
