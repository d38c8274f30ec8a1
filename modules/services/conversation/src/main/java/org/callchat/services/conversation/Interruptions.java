// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** Finds where a party starts while another speaks, and both go on for more than a second. */
final class Interruptions {
    private Interruptions() {}

    /** In order of time; none on a mono recording. */
    static List<Interruption> of(SpokenCall call) {
        return call.channels().stream()
                .flatMap(channel -> by(channel, call))
                .sorted(Comparator.comparing(Interruption::overlap))
                .toList();
    }

    private static Stream<Interruption> by(int channel, SpokenCall call) {
        Spans own = call.speech().get(channel);
        Spans others = call.others(channel);
        Map<Duration, TimeRange> turns =
                own.ranges().stream().collect(Collectors.toMap(TimeRange::start, Function.identity()));
        Set<Duration> otherStarts =
                others.ranges().stream().map(TimeRange::start).collect(Collectors.toSet());
        return own.intersection(others).ranges().stream()
                .filter(overlap -> overlap.length().compareTo(Thresholds.INTERRUPTION) > 0)
                .filter(overlap -> turns.containsKey(overlap.start()) && !otherStarts.contains(overlap.start()))
                .map(overlap -> new Interruption(channel, overlap, turn(turns, overlap)));
    }

    private static TimeRange turn(Map<Duration, TimeRange> turns, TimeRange overlap) {
        return turns.getOrDefault(overlap.start(), overlap);
    }
}
