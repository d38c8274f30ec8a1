// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** How long, how fast and in what share each party speaks. */
final class TalkMeasures {
    private TalkMeasures() {}

    static List<Measure> of(SpokenCall call) {
        List<Duration> talk = call.speech().stream().map(Spans::total).toList();
        Optional<Duration> agent = call.party(ChannelRole.AGENT).map(Spans::total);
        return List.of(
                Figures.seconds("talk_time_s", talk),
                Measure.of("talk_ratio", agent.flatMap(a -> Figures.share(a, Figures.sum(talk)))),
                Measure.of("agent_talk_share", agent.flatMap(a -> Figures.share(a, call.duration()))),
                talkSpeed(call, talk),
                longestMonologue(call));
    }

    /** Words by the minute of the channel's own speech; for one who never spoke there is none. */
    private static Measure talkSpeed(SpokenCall call, List<Duration> talk) {
        return new Measure(
                "talk_speed_wpm",
                call.channels().stream()
                        .map(c -> talk.get(c).isZero()
                                ? Optional.<Double>empty()
                                : Optional.of(call.words().get(c) * 60 / Figures.seconds(talk.get(c))))
                        .toList());
    }

    /** The longest run of one party, short gaps included; 0 for one who never spoke. */
    private static Measure longestMonologue(SpokenCall call) {
        if (call.isMono()) {
            return Measure.notMeasured("longest_monologue_s");
        }
        return Figures.seconds(
                "longest_monologue_s",
                call.speech().stream()
                        .map(s -> s.bridging(Thresholds.MONOLOGUE_GAP).ranges().stream()
                                .map(TimeRange::length)
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO))
                        .toList());
    }
}
