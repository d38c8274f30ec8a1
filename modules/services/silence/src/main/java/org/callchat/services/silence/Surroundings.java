// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.TimeRange;

/**
 * The words around silences. So much of them is taken as fills a stretch of speech: a pause in it costs nothing.
 */
final class Surroundings {
    /** A word's times may be off by so much; further inside a silence than this no word was said. */
    private static final Duration SLACK = Duration.ofMillis(250);

    private final List<SpokenWord> words;
    private final List<Duration> starts;
    private final SpeechClock clock;
    private final Duration amount;

    /** @param words in order of their start */
    Surroundings(List<SpokenWord> words, SpeechClock clock, Duration amount) {
        this.words = words;
        this.starts = words.stream().map(w -> w.time().start()).toList();
        this.clock = clock;
        this.amount = amount;
    }

    /** The last words before a silence, in order of their start. */
    List<SpokenWord> before(TimeRange silence) {
        Duration since = clock.before(silence.start(), amount);
        List<SpokenWord> found = new ArrayList<>();
        for (int i = begunBefore(silence) - 1; i >= 0 && isNear(words.get(i), since); i--) {
            if (words.get(i).middle().compareTo(since) >= 0) {
                found.add(words.get(i));
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** The first words after a silence, in order of their start. */
    List<SpokenWord> after(TimeRange silence) {
        Duration until = clock.after(silence.end(), amount);
        Duration from = silence.end().minus(SLACK);
        List<SpokenWord> found = new ArrayList<>();
        for (int i = begunBefore(silence);
                i < words.size() && words.get(i).time().start().compareTo(until) < 0;
                i++) {
            if (words.get(i).time().end().compareTo(from) > 0
                    && words.get(i).middle().compareTo(until) <= 0) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    /** Words as people read them: a line for each stretch of one speaker, in order of its start. */
    static List<SilenceContext.Line> lines(List<SpokenWord> words) {
        List<SilenceContext.Line> lines = new ArrayList<>();
        for (List<SpokenWord> turn : turns(words)) {
            String text = turn.stream().map(SpokenWord::text).collect(Collectors.joining(" "));
            lines.add(new SilenceContext.Line(turn.get(0).channel(), text));
        }
        return lines;
    }

    /** Words by speaker: segments stay whole where speakers overlap, and those that follow each other join. */
    static List<List<SpokenWord>> turns(List<SpokenWord> words) {
        Map<Integer, List<SpokenWord>> segments = new LinkedHashMap<>();
        words.forEach(w ->
                segments.computeIfAbsent(w.segment(), s -> new ArrayList<>()).add(w));
        List<List<SpokenWord>> turns = new ArrayList<>();
        for (List<SpokenWord> segment : segments.values()) {
            List<SpokenWord> last = turns.isEmpty() ? List.of() : turns.get(turns.size() - 1);
            if (!last.isEmpty() && last.get(0).channel().equals(segment.get(0).channel())) {
                last.addAll(segment);
            } else {
                turns.add(segment);
            }
        }
        return turns;
    }

    /** Whether a word that starts earlier than {@code since} may still reach beyond it: none is so long. */
    private boolean isNear(SpokenWord word, Duration since) {
        return word.time().start().plus(amount).compareTo(since) >= 0;
    }

    /** How many words begin before a silence does. */
    private int begunBefore(TimeRange silence) {
        int found = Collections.binarySearch(starts, silence.start().plus(SLACK));
        return found >= 0 ? found : -found - 1;
    }
}
