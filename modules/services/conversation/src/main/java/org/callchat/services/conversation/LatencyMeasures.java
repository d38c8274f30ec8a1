// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/**
 * How long a party lets the other wait for an answer. Quantiles are of type 7 (Hyndman and Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50, 1996).
 */
final class LatencyMeasures {
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private LatencyMeasures() {}

    static List<Measure> of(SpokenCall call) {
        if (call.isMono()) {
            return Stream.of("min", "median", "p95")
                    .map(which -> Measure.notMeasured(id(which)))
                    .toList();
        }
        List<double[]> latencies =
                call.channels().stream().map(c -> latencies(call, c)).toList();
        return List.of(
                measure("min", latencies, some -> some[0]),
                measure("median", latencies, some -> QUANTILE.evaluate(some, 0.5)),
                measure("p95", latencies, some -> QUANTILE.evaluate(some, 0.95)));
    }

    private static Measure measure(String which, List<double[]> latencies, ToDoubleFunction<double[]> figure) {
        return new Measure(
                id(which),
                latencies.stream()
                        .map(some ->
                                some.length == 0 ? Optional.<Double>empty() : Optional.of(figure.applyAsDouble(some)))
                        .toList());
    }

    private static String id(String which) {
        return "response_latency_" + which + "_s";
    }

    /** The silences between somebody else's last word and this channel's first, in seconds, ascending. */
    private static double[] latencies(SpokenCall call, int channel) {
        Set<Duration> ownStarts = bounds(call.speech().get(channel), TimeRange::start);
        Set<Duration> ownEnds = bounds(call.speech().get(channel), TimeRange::end);
        Set<Duration> otherEnds = bounds(call.others(channel), TimeRange::end);
        // a gap with hold in it has other bounds than these: who waits on hold waits for no answer
        return call.silence().ranges().stream()
                .filter(gap -> ownStarts.contains(gap.end()))
                .filter(gap -> otherEnds.contains(gap.start()) && !ownEnds.contains(gap.start()))
                .mapToDouble(TimeRange::lengthSeconds)
                .sorted()
                .toArray();
    }

    private static Set<Duration> bounds(Spans speech, Function<TimeRange, Duration> bound) {
        return speech.ranges().stream().map(bound).collect(Collectors.toSet());
    }
}
