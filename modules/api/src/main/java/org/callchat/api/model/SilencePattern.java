// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

/**
 * An explanation of a silence.
 *
 * @param id from the vocabulary, e.g. {@code checking_information}
 * @param because the words that made it so; empty for a pattern that rests on the absence of words
 */
public record SilencePattern(String id, String because) {
    public SilencePattern {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a pattern needs an id");
        }
    }
}
