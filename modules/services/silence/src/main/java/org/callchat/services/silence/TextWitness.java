// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/**
 * Says how much of a span has no words in the transcript. Suspect words count: the text claims them, and how far it
 * disagrees with the sound is what a witness is asked for.
 */
final class TextWitness {
    private final Map<Integer, Spans> said = new HashMap<>();

    /** On a mono recording words are on channel 0. */
    TextWitness(Transcript transcript) {
        transcript.segments().stream()
                .collect(Collectors.groupingBy(s -> s.channel().orElse(0)))
                .forEach((channel, own) -> said.put(
                        channel,
                        Spans.of(own.stream()
                                .flatMap(s -> s.words().stream())
                                .map(Word::time)
                                .toList())));
    }

    /** The share of a span, of some length, in which no word is on these channels. */
    double wordless(TimeRange span, Collection<Integer> channels) {
        Spans words = channels.stream()
                .map(c -> said.getOrDefault(c, Spans.NONE).within(span))
                .reduce(Spans.NONE, Spans::union);
        return 1 - (double) words.total().toNanos() / span.length().toNanos();
    }
}
