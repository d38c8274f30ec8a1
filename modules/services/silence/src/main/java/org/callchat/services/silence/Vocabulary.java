// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * What people of one language say before they fall silent. The file says how it is written.
 *
 * @param fillers words that say nothing
 * @param leadIns words that may come before the opening of a clause
 */
record Vocabulary(List<Rule> rules, Set<String> fillers, Set<String> leadIns) {

    Vocabulary {
        rules = List.copyOf(rules);
        fillers = Set.copyOf(fillers);
        leadIns = Set.copyOf(leadIns);
    }

    /**
     * Reads a vocabulary.
     *
     * @throws IllegalArgumentException naming the line and the cause, when it cannot be understood
     */
    static Vocabulary parse(String text) {
        return VocabularyReader.parse(text.lines().toList());
    }

    /** The text of the vocabulary that is part of the product, for a language that has one. */
    static String shipped(String language) {
        String name = "vocabulary-" + language + ".txt";
        try (InputStream in = Vocabulary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a word leaves the opening of a clause to the word that follows. */
    boolean isPassedOver(String plain) {
        return fillers.contains(plain) || leadIns.contains(plain);
    }
}
