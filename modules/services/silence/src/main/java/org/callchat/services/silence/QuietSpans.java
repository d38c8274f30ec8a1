// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.model.Silence.Kind;
import org.callchat.api.model.Spans;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;

/** Finds silences where sound has no speech. What was transcribed has no say in it. */
final class QuietSpans {
    private QuietSpans() {}

    /**
     * Where no channel speaks: hold where music or a tone is heard meanwhile, silence elsewhere; in order of time. Where
     * the telephony system says that the caller was on hold, that is hold whatever is heard.
     */
    static List<QuietSpan> ofAll(SpeechActivity speech, List<TimeRange> holds, Duration minimum) {
        Spans told = Spans.of(holds).intersection(Spans.NONE.complement(speech.duration()));
        Spans talk = Spans.ofSpeech(speech).intersection(told.complement(speech.duration()));
        Spans heard = Spans.of(speech.sounds().stream().flatMap(List::stream).toList())
                .intersection(talk.complement(speech.duration()));
        Spans hold = told.union(heard);
        Spans silence = talk.union(hold).complement(speech.duration());
        return Stream.concat(
                        lasting(hold, minimum).map(time -> QuietSpan.ofAll(time, Kind.HOLD, speech.duration())),
                        lasting(silence, minimum).map(time -> QuietSpan.ofAll(time, Kind.MUTUAL, speech.duration())))
                .sorted(Comparator.comparing(QuietSpan::time))
                .toList();
    }

    /**
     * Where one channel does not speak, from its last word to its next, if another speaks in the meantime; without
     * that it is mutual silence and already told.
     */
    static List<QuietSpan> oneSided(SpeechActivity speech, Duration minimum) {
        List<QuietSpan> found = new ArrayList<>();
        for (int channel = 0; channel < speech.channels(); channel++) {
            int silent = channel;
            Spans others = others(speech, channel);
            lasting(Spans.of(speech.channel(channel)).complement(speech.duration()), minimum)
                    .filter(time -> !others.within(time).ranges().isEmpty())
                    .map(time -> QuietSpan.ofOne(time, silent, speech.duration()))
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
