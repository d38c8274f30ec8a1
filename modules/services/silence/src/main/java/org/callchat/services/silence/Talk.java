// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callchat.services.silence.SpokenWord.Opening;

/**
 * What one speaker said in one go, made ready for the search of phrases.
 *
 * @param plain the plain words
 * @param origins for each plain word, the word it comes from
 * @param openings for each plain word, what it opens
 */
record Talk(List<String> plain, List<SpokenWord> origins, List<Opening> openings) {

    /** Fillers are passed over, and a lead-in leaves the opening to the word that follows. */
    static Talk of(List<SpokenWord> words, Vocabulary vocabulary) {
        Talk talk = new Talk(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Opening left = Opening.NOTHING;
        for (SpokenWord word : words) {
            Opening opening = word.opening() == Opening.NOTHING ? left : word.opening();
            for (String plain : word.plain()) {
                if (!vocabulary.fillers().contains(plain)) {
                    talk.plain.add(plain);
                    talk.origins.add(word);
                    talk.openings.add(opening);
                }
                opening = vocabulary.isPassedOver(plain) ? opening : Opening.NOTHING;
            }
            left = opening;
        }
        return talk;
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    SpokenWord last() {
        return origins.get(origins.size() - 1);
    }

    Duration end() {
        return last().time().end();
    }

    boolean opensClause(int at) {
        return openings.get(at) != Opening.NOTHING;
    }

    /** Where the last sentence begins. */
    int lastSentence() {
        return Math.max(0, openings.lastIndexOf(Opening.SENTENCE));
    }

    /** The very words between two places, as they were transcribed. */
    String words(int from, int to) {
        return origins.subList(from, to).stream()
                .distinct()
                .map(SpokenWord::text)
                .collect(Collectors.joining(" "));
    }
}
