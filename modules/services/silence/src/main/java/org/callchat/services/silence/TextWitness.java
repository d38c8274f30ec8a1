// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callchat.api.model.Spans;
import org.callchat.api.model.TimeRange;

/** Says how much of a span has no words in the transcript. */
final class TextWitness {
    private final Map<Integer, Spans> said = new HashMap<>();

    /** @param words those that were really said; on a mono recording they are on channel 0 */
    TextWitness(List<SpokenWord> words) {
        words.stream()
                .collect(Collectors.groupingBy(w -> w.channel().orElse(0)))
                .forEach((channel, own) -> said.put(
                        channel, Spans.of(own.stream().map(SpokenWord::time).toList())));
    }

    /** The share of a span, of some length, in which no word is on these channels. */
    double wordless(TimeRange span, Collection<Integer> channels) {
        Spans words = channels.stream()
                .map(c -> said.getOrDefault(c, Spans.NONE).within(span))
                .reduce(Spans.NONE, Spans::union);
        return 1 - (double) words.total().toNanos() / span.length().toNanos();
    }
}
