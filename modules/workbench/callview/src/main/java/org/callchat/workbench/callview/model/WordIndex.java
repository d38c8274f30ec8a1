// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;
import org.callchat.workbench.callview.model.TranscriptLine.Speech;

/** Finds words by time, however long the call. */
final class WordIndex {
    /** A word stays lit this long after its end unless another begins, so that light does not flicker between words. */
    private static final Duration AFTERGLOW = Duration.ofMillis(250);

    /** Per speaker, in order of time. */
    private final Map<Integer, List<Entry>> bySpeaker = new TreeMap<>();

    private record Entry(TimeRange time, WordPlace place) {}

    WordIndex(List<TranscriptLine> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line) instanceof Speech speech) {
                List<Word> words = speech.words();
                List<Entry> entries = bySpeaker.computeIfAbsent(speech.channel().orElse(-1), c -> new ArrayList<>());
                for (int word = 0; word < words.size(); word++) {
                    entries.add(new Entry(words.get(word).time(), new WordPlace(line, word)));
                }
            }
        }
        bySpeaker.values().forEach(e -> e.sort(Comparator.comparing(Entry::time)));
    }

    /** The words being said at a time or, unless that is in a silence, a moment before; at most one per speaker. */
    List<WordPlace> at(Duration time, boolean silent) {
        Duration glow = silent ? Duration.ZERO : AFTERGLOW;
        return bySpeaker.values().stream()
                .map(entries -> last(entries, time))
                .flatMap(Optional::stream)
                .filter(e -> time.compareTo(e.time().end().plus(glow)) < 0)
                .map(Entry::place)
                .toList();
    }

    /** The words that begin within a span, in the order they are read. */
    List<WordPlace> within(TimeRange span) {
        return bySpeaker.values().stream()
                .flatMap(List::stream)
                .filter(e -> span.contains(e.time().start()))
                .map(Entry::place)
                .sorted()
                .toList();
    }

    private static Optional<Entry> last(List<Entry> entries, Duration time) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).time().start().compareTo(time) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(entries.get(low - 1));
    }
}
