// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Optional;

/**
 * A keyword that was said.
 *
 * @param term as the vocabulary has it
 * @param channel who said it; empty on a mono recording
 */
public record KeywordHit(String term, Optional<Integer> channel, TimeRange time, Optional<Double> confidence) {
    public KeywordHit {
        confidence.ifPresent(c -> Fraction.check("confidence", c));
    }
}
