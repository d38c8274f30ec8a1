// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Optional;

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

    public Word {
        confidence.ifPresent(c -> Fraction.check("confidence", c));
    }

    public Word markedSuspect(boolean isSuspect) {
        return new Word(text, time, confidence, timing, isSuspect);
    }
}
