// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;

/** Where in the recording the words of a window lie: over its speech, in the order they were said. */
final class WordPlaces {
    /** Edges of speech are not more exact than this; a word farther from all speech was probably never said. */
    private static final Duration INEXACT = Duration.ofMillis(250);

    private final SpeechWindow window;

    WordPlaces(SpeechWindow window) {
        this.window = window;
    }

    /** By the model's attention, narrowed to the speech it fell on. */
    List<Word> aligned(List<HeardWord> heard) {
        List<Word> words = new ArrayList<>();
        Duration earliest = Duration.ZERO;
        boolean inSentence = false;
        for (HeardWord word : heard) {
            Duration from = window.inRecording(word.from().orElseThrow());
            Duration to = window.inRecording(word.to().orElseThrow());
            TimeRange claimed = new TimeRange(from, to.compareTo(from) < 0 ? from : to);
            TimeRange span = inSentence && word.closesSentence() ? spanOfLast(claimed) : spanOf(claimed);
            inSentence = !word.closesSentence();
            TimeRange time = after(earliest, narrowed(claimed, span));
            boolean suspect = distance(span, claimed).compareTo(INEXACT) > 0;
            words.add(new Word(word.text(), time, word.confidence(), Word.Timing.ALIGNED, suspect));
            earliest = time.start();
        }
        return words;
    }

    /** Spread over the speech in a stretch of the window. */
    List<Word> spread(List<HeardWord> heard, Duration start, Duration end) {
        List<Word> even = WordSpread.over(
                speechIn(start, end), heard.stream().map(HeardWord::text).toList());
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < even.size(); i++) {
            Word word = even.get(i);
            words.add(new Word(word.text(), word.time(), heard.get(i).confidence(), word.timing(), word.suspect()));
        }
        return words;
    }

    private List<TimeRange> speechIn(Duration start, Duration end) {
        Duration from = window.inRecording(start);
        Duration to = window.inRecording(end);
        if (to.compareTo(from) > 0) {
            TimeRange claimed = new TimeRange(from, to);
            List<TimeRange> under = window.speech().stream()
                    .flatMap(span -> span.intersection(claimed).stream())
                    .toList();
            if (!under.isEmpty()) {
                return under;
            }
        }
        return List.of(spanOf(new TimeRange(from, from)));
    }

    /**
     * The attention rests on the last word of a sentence through the pause after it, and says nothing of its end: such a
     * word belongs to the speech that it begins in, or nearest to.
     */
    private TimeRange spanOfLast(TimeRange claimed) {
        return window.speech().stream()
                .min(Comparator.comparing(span -> distance(span, new TimeRange(claimed.start(), claimed.start()))))
                .orElseThrow();
    }

    /** The speech that most of it lies on, else the nearest. */
    private TimeRange spanOf(TimeRange claimed) {
        return window.speech().stream()
                .max(Comparator.comparing((TimeRange span) -> span.intersection(claimed)
                                .map(TimeRange::length)
                                .orElse(Duration.ZERO))
                        .thenComparing(span -> distance(span, claimed), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static TimeRange narrowed(TimeRange claimed, TimeRange span) {
        return claimed.intersection(span).orElseGet(() -> {
            Duration edge = claimed.start().compareTo(span.start()) < 0
                    ? span.start()
                    : claimed.start().compareTo(span.end()) > 0 ? span.end() : claimed.start();
            return new TimeRange(edge, edge);
        });
    }

    private static TimeRange after(Duration earliest, TimeRange time) {
        if (time.start().compareTo(earliest) >= 0) {
            return time;
        }
        return new TimeRange(earliest, time.end().compareTo(earliest) < 0 ? earliest : time.end());
    }

    private static Duration distance(TimeRange span, TimeRange time) {
        if (time.end().compareTo(span.start()) < 0) {
            return span.start().minus(time.end());
        }
        return time.start().compareTo(span.end()) > 0 ? time.start().minus(span.end()) : Duration.ZERO;
    }
}
