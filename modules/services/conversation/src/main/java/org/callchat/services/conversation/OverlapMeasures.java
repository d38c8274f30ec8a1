// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.callchat.api.model.Interruption;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** Where the parties speak at the same time. */
final class OverlapMeasures {
    private OverlapMeasures() {}

    /** @param interruptions of the call */
    static List<Measure> of(SpokenCall call, List<Interruption> interruptions) {
        if (call.isMono()) {
            return List.of(
                    Measure.notMeasured("overtalk_count"),
                    Measure.notMeasured("overtalk_s"),
                    Measure.notMeasured("overtalk_share"),
                    Measure.notMeasured("interruption_count"),
                    Measure.notMeasured("interruption_s"),
                    Measure.notMeasured("interruption_turn_s"));
        }
        List<Duration> overtalk = overlaps(call).ranges().stream()
                .map(TimeRange::length)
                .filter(length -> length.compareTo(Thresholds.OVERTALK) > 0)
                .toList();
        return List.of(
                Measure.of("overtalk_count", overtalk.size()),
                Figures.seconds("overtalk_s", Figures.sum(overtalk)),
                Measure.of("overtalk_share", Figures.share(Figures.sum(overtalk), call.duration())),
                Measure.perChannel(
                        "interruption_count",
                        call.channels().stream()
                                .map(c -> (double) by(c, interruptions).size())
                                .toList()),
                perChannel("interruption_s", call, interruptions, Interruption::overlap),
                perChannel("interruption_turn_s", call, interruptions, Interruption::turn));
    }

    private static Measure perChannel(
            String id, SpokenCall call, List<Interruption> interruptions, Function<Interruption, TimeRange> part) {
        return Figures.seconds(
                id,
                call.channels().stream()
                        .map(c -> Figures.sum(by(c, interruptions).stream()
                                .map(i -> part.apply(i).length())
                                .toList()))
                        .toList());
    }

    private static List<Interruption> by(int channel, List<Interruption> interruptions) {
        return interruptions.stream().filter(i -> i.channel() == channel).toList();
    }

    /** Where at least two channels speak. */
    private static Spans overlaps(SpokenCall call) {
        return call.channels().stream()
                .map(c -> call.speech().get(c).intersection(call.others(c)))
                .reduce(Spans.NONE, Spans::union);
    }
}
