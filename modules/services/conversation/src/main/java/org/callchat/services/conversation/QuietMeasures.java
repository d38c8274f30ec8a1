// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.callchat.api.model.Measure;
import org.callchat.api.model.TimeRange;

/** How long nobody speaks. Hold is not told from speech yet, so only silence counts. */
final class QuietMeasures {
    private static final Duration NOTABLE = Duration.ofSeconds(3);

    private QuietMeasures() {}

    static List<Measure> of(SpokenCall call) {
        Duration notable = lasting(call, length -> length.compareTo(NOTABLE) >= 0);
        return List.of(
                Measure.of("silence_s", Figures.seconds(call.silence().total())),
                Measure.of("non_talk_time_s", Figures.seconds(lasting(call, length -> length.compareTo(NOTABLE) > 0))),
                Measure.of("notable_silence_s", Figures.seconds(notable)),
                Figures.measure("notable_silence_share", Figures.share(notable, call.duration())));
    }

    /** The silences whose length qualifies, together. */
    private static Duration lasting(SpokenCall call, Predicate<Duration> qualifies) {
        return call.silence().ranges().stream()
                .map(TimeRange::length)
                .filter(qualifies)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
