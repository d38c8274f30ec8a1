// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One word of a transcript.
 *
 * @param confidence 0…1, where the engine tells it
 * @param suspect whether it lies wholly inside agreed silence, so that it was probably never said
 */
public record Word(String text, TimeRange time, Optional<Double> confidence, Timing timing, boolean suspect) {

    /** Where a word's times come from. */
    public enum Timing {
        /** From the model. */
        ALIGNED,
        /** Spread over a span of speech. */
        INTERPOLATED
    }

    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC]");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:'[\\p{L}\\p{M}\\p{N}]++)*+");

    public Word {
        confidence.ifPresent(c -> Fraction.check("confidence", c));
    }

    public Word markedSuspect(boolean isSuspect) {
        return new Word(text, time, confidence, timing, isSuspect);
    }

    /**
     * The whole words of a text, as they are compared: without case and punctuation, apostrophes inside a word kept.
     * {@code "Oops,"} is {@code oops}; {@code "Check-in?"} is {@code check}, {@code in}; {@code "—"} is nothing.
     */
    public static List<String> plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return PLAIN.matcher(APOSTROPHE.matcher(folded).replaceAll("'"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
