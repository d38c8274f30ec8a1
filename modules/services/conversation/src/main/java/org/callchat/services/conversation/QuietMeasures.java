// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** How long nobody speaks. */
final class QuietMeasures {
    private QuietMeasures() {}

    static List<Measure> of(SpokenCall call) {
        Duration nonTalk = lasting(call.nobody(), length -> length.compareTo(Thresholds.NON_TALK) > 0);
        Duration notable = lasting(call.silence(), length -> length.compareTo(Thresholds.NOTABLE_SILENCE) >= 0);
        Optional<Duration> hold = call.hold().map(Spans::total);
        return List.of(
                Figures.seconds("silence_s", call.silence().total()),
                Measure.of("hold_s", hold.map(Figures::seconds)),
                Figures.seconds("non_talk_time_s", nonTalk),
                Figures.seconds("notable_silence_s", notable),
                Measure.of("notable_silence_share", Figures.share(notable, call.duration())));
    }

    /** The spans whose length qualifies, together. */
    private static Duration lasting(Spans spans, Predicate<Duration> qualifies) {
        return Figures.sum(
                spans.ranges().stream().map(TimeRange::length).filter(qualifies).toList());
    }
}
