// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.model.Spans;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;

/** Finds silences where sound has no speech. What was transcribed has no say in it. */
final class QuietSpans {
    private QuietSpans() {}

    /** Where no channel speaks. */
    static List<QuietSpan> mutual(SpeechActivity speech, Duration minimum) {
        return lasting(Spans.ofSpeech(speech).complement(speech.duration()), minimum)
                .map(time -> QuietSpan.of(time, Optional.empty(), speech.duration()))
                .toList();
    }

    /**
     * Where one channel does not speak, from its last word to its next, if another speaks in the meantime; without
     * that it is mutual silence and already told.
     */
    static List<QuietSpan> oneSided(SpeechActivity speech, Duration minimum) {
        List<QuietSpan> found = new ArrayList<>();
        for (int channel = 0; channel < speech.channels(); channel++) {
            Optional<Integer> silent = Optional.of(channel);
            Spans others = others(speech, channel);
            lasting(Spans.of(speech.channel(channel)).complement(speech.duration()), minimum)
                    .filter(time -> !others.within(time).ranges().isEmpty())
                    .map(time -> QuietSpan.of(time, silent, speech.duration()))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<TimeRange> lasting(Spans quiet, Duration minimum) {
        return quiet.ranges().stream().filter(time -> time.length().compareTo(minimum) >= 0);
    }

    private static Spans others(SpeechActivity speech, int channel) {
        return Spans.of(IntStream.range(0, speech.channels())
                .filter(c -> c != channel)
                .mapToObj(speech::channel)
                .flatMap(List::stream)
                .toList());
    }
}
