// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.ChannelRole;

/**
 * Phrases that explain a silence when somebody says them before it.
 *
 * @param pattern id of the pattern
 * @param speaker who must say them
 * @param place where they must stand
 * @param phrases by each word that they may begin with
 */
record Rule(String pattern, Speaker speaker, Place place, Map<String, List<Phrase>> phrases) {

    /** Who says a phrase. */
    enum Speaker {
        AGENT,
        CUSTOMER,
        ANYONE;

        /** Whether somebody in that role may be meant; one whose role is not known may be anybody. */
        boolean allows(ChannelRole role) {
            return switch (this) {
                case AGENT -> role != ChannelRole.CUSTOMER;
                case CUSTOMER -> role != ChannelRole.AGENT;
                case ANYONE -> true;
            };
        }
    }

    /** Where a phrase stands. */
    enum Place {
        /** Anywhere in the words before the silence, back to the silence before. */
        RECENT,
        /** Anywhere in what the last speaker said. */
        LAST_TURN,
        /** Anywhere in the last sentence of the last speaker. */
        SENTENCE,
        /** At the opening of a clause in what the last speaker said. */
        OPENING,
        /** At the opening of a clause in the last sentence of the last speaker. */
        QUESTION;

        boolean isLastSentence() {
            return this == SENTENCE || this == QUESTION;
        }

        boolean isOpening() {
            return this == OPENING || this == QUESTION;
        }
    }

    Rule {
        phrases = Map.copyOf(phrases);
    }

    static Rule of(String pattern, Speaker speaker, Place place, List<Phrase> phrases) {
        Map<String, List<Phrase>> byFirstWord = new HashMap<>();
        for (Phrase phrase : phrases) {
            phrase.places()
                    .get(0)
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, w -> new ArrayList<>())
                            .add(phrase));
        }
        return new Rule(pattern, speaker, place, byFirstWord);
    }

    /** The phrases that begin with a plain word. */
    List<Phrase> beginningWith(String word) {
        return phrases.getOrDefault(word, List.of());
    }
}
