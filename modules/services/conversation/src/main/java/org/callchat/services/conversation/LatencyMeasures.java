// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** How long a party lets the other wait for an answer. */
final class LatencyMeasures {
    private static final String ID = "response_latency_median_s";

    private LatencyMeasures() {}

    static Measure of(SpokenCall call) {
        if (call.isMono()) {
            return Measure.notMeasured(ID);
        }
        return Figures.perChannel(
                ID,
                call.channels().stream().map(c -> median(latencies(call, c))).toList());
    }

    /** The silences between somebody else's last word and this channel's first. */
    private static List<Double> latencies(SpokenCall call, int channel) {
        Set<Duration> ownStarts = bounds(call.speech().get(channel), TimeRange::start);
        Set<Duration> ownEnds = bounds(call.speech().get(channel), TimeRange::end);
        Set<Duration> otherEnds = bounds(call.others(channel), TimeRange::end);
        return call.silence().ranges().stream()
                .filter(gap -> ownStarts.contains(gap.end()))
                .filter(gap -> otherEnds.contains(gap.start()) && !ownEnds.contains(gap.start()))
                .map(TimeRange::lengthSeconds)
                .sorted()
                .toList();
    }

    private static Set<Duration> bounds(Spans speech, Function<TimeRange, Duration> bound) {
        return speech.ranges().stream().map(bound).collect(Collectors.toSet());
    }

    private static Optional<Double> median(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int middle = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
