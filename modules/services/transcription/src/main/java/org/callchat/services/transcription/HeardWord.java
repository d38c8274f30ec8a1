// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word as a model heard it, in the time of its window.
 *
 * @param confidence 0…1, the mean probability of its tokens
 * @param from where the model's attention came to it
 * @param to where the model's attention went on; later than the word when a pause follows
 */
record HeardWord(String text, Optional<Double> confidence, Optional<Duration> from, Optional<Duration> to) {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    HeardWord(String text) {
        this(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isAligned() {
        return from.isPresent() && to.isPresent();
    }

    boolean closesSentence() {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
    }

    /** Without regard to case and punctuation. */
    boolean isSameWordAs(HeardWord other) {
        return bare().equals(other.bare());
    }

    /** Whether this may be the beginning of the other. */
    boolean begins(HeardWord other) {
        return other.bare().startsWith(bare());
    }

    static boolean sameWords(List<HeardWord> some, List<HeardWord> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).isSameWordAs(others.get(i));
        }
        return same;
    }

    private String bare() {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
