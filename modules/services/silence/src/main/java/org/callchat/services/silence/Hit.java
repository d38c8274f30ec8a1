// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.callchat.api.model.SilencePattern;

/**
 * A phrase that was found.
 *
 * @param from place of its first plain word in the talk
 * @param to place after its last
 */
record Hit(String pattern, Talk talk, int from, int to) {
    private static final Pattern PUNCTUATION_AT_THE_END = Pattern.compile("[\\p{P}&&[^'’?]]++$");

    /** The nearer to the silence the better, then the longer. */
    static final Comparator<Hit> BY_WEIGHT = Comparator.comparing(Hit::end).thenComparing(hit -> hit.to - hit.from);

    Duration start() {
        return talk.origins().get(from).time().start();
    }

    Duration end() {
        return talk.origins().get(to - 1).time().end();
    }

    SilencePattern explained() {
        String because = PUNCTUATION_AT_THE_END.matcher(talk.words(from, to)).replaceFirst("");
        return new SilencePattern(pattern, because);
    }
}
