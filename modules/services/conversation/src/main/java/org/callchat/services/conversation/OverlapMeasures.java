// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** Where the parties speak at the same time. */
final class OverlapMeasures {
    private static final Duration OVERTALK = Duration.ofMillis(200);
    private static final Duration INTERRUPTION = Duration.ofSeconds(1);

    private OverlapMeasures() {}

    static List<Measure> of(SpokenCall call) {
        if (call.isMono()) {
            return List.of(
                    Measure.notMeasured("overtalk_count"),
                    Measure.notMeasured("overtalk_s"),
                    Measure.notMeasured("overtalk_share"),
                    Measure.notMeasured("interruption_count"),
                    Measure.notMeasured("interruption_s"));
        }
        List<Duration> overtalk = longer(overlaps(call).ranges(), OVERTALK);
        List<List<Duration>> interruptions =
                call.channels().stream().map(c -> interruptions(call, c)).toList();
        return List.of(
                Measure.of("overtalk_count", overtalk.size()),
                Measure.of("overtalk_s", Figures.seconds(sum(overtalk))),
                Figures.measure("overtalk_share", Figures.share(sum(overtalk), call.duration())),
                Measure.perChannel(
                        "interruption_count",
                        interruptions.stream().map(i -> (double) i.size()).toList()),
                Measure.perChannel(
                        "interruption_s",
                        interruptions.stream().map(i -> Figures.seconds(sum(i))).toList()));
    }

    /** Where at least two channels speak. */
    private static Spans overlaps(SpokenCall call) {
        return call.channels().stream()
                .map(c -> call.speech().get(c).intersection(call.others(c)))
                .reduce(Spans.NONE, Spans::union);
    }

    /** The overlaps of more than a second that this channel made by starting while another spoke. */
    private static List<Duration> interruptions(SpokenCall call, int channel) {
        Spans own = call.speech().get(channel);
        Spans others = call.others(channel);
        Set<Duration> ownStarts = starts(own);
        Set<Duration> otherStarts = starts(others);
        List<TimeRange> begunHere = own.intersection(others).ranges().stream()
                .filter(o -> ownStarts.contains(o.start()) && !otherStarts.contains(o.start()))
                .toList();
        return longer(begunHere, INTERRUPTION);
    }

    private static Set<Duration> starts(Spans speech) {
        return speech.ranges().stream().map(TimeRange::start).collect(Collectors.toSet());
    }

    private static List<Duration> longer(List<TimeRange> ranges, Duration least) {
        return ranges.stream()
                .map(TimeRange::length)
                .filter(length -> length.compareTo(least) > 0)
                .toList();
    }

    private static Duration sum(List<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
