// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;

/** Gives words times: each gets a share of the speech that goes with its length, and lies over speech only. */
final class WordSpread {
    /** Beside its letters, every word takes time to be set apart from the next. */
    private static final int SETTING_APART = 1;

    private WordSpread() {}

    /**
     * Spreads words over speech.
     *
     * @param speech spans in order and apart, at least one
     */
    static List<Word> over(List<TimeRange> speech, List<String> words) {
        double letters = words.stream().mapToInt(WordSpread::weight).sum();
        double total = speech.stream().mapToDouble(TimeRange::lengthSeconds).sum();
        List<Word> spread = new ArrayList<>();
        double done = 0;
        for (String word : words) {
            double from = total * done / letters;
            done += weight(word);
            TimeRange time = place(speech, from, total * done / letters);
            spread.add(new Word(word, time, Optional.empty(), Word.Timing.INTERPOLATED, false));
        }
        return spread;
    }

    private static int weight(String word) {
        return word.length() + SETTING_APART;
    }

    /** From seconds of speech to a stretch of the recording: the span that holds most of it. */
    private static TimeRange place(List<TimeRange> speech, double from, double to) {
        TimeRange best = speech.get(0);
        double most = -1;
        double passed = 0;
        for (TimeRange span : speech) {
            double start = Math.max(from, passed);
            double end = Math.min(to, passed + span.lengthSeconds());
            if (end - start > most) {
                most = end - start;
                best = within(span, start - passed, end - passed);
            }
            passed += span.lengthSeconds();
        }
        return best;
    }

    private static TimeRange within(TimeRange span, double from, double to) {
        Duration start = atMost(span.start().plus(seconds(Math.max(0, from))), span.end());
        Duration end = atMost(span.start().plus(seconds(Math.max(0, to))), span.end());
        return new TimeRange(start, end.compareTo(start) < 0 ? start : end);
    }

    private static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * 1000));
    }

    private static Duration atMost(Duration value, Duration limit) {
        return value.compareTo(limit) > 0 ? limit : value;
    }
}
