// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callchat.api.model.Word;

/**
 * Whole words to look for.
 *
 * @param places the words allowed at each place; an empty set, never at the first, allows any word
 * @param notBefore words of which none may follow
 */
record Phrase(List<Set<String>> places, Set<String> notBefore) {
    private static final String ANY = "*";
    private static final String MAY_BE_MISSING = "?";
    private static final String NOT_BEFORE = "!";

    Phrase {
        places = List.copyOf(places);
        notBefore = Set.copyOf(notBefore);
        if (places.isEmpty() || places.get(0).isEmpty()) {
            throw new IllegalArgumentException("a phrase must begin with a word that is given");
        }
    }

    /** Whatever follows. */
    Phrase(List<Set<String>> places) {
        this(places, Set.of());
    }

    /**
     * Reads a phrase as the vocabulary file writes it, e.g. {@code let me|us just? check}.
     *
     * @return one phrase for each way in which the words that may be missing are there or not
     */
    static List<Phrase> parse(String written) {
        List<List<Set<String>>> ways = List.of(List.of());
        String[] parts = written.strip().split("\\s+");
        String last = parts[parts.length - 1];
        boolean isEndGuarded = last.startsWith(NOT_BEFORE);
        for (String place : List.of(parts).subList(0, isEndGuarded ? parts.length - 1 : parts.length)) {
            boolean optional = place.endsWith(MAY_BE_MISSING);
            List<List<Set<String>>> longer = new ArrayList<>();
            for (List<Set<String>> way : ways) {
                List<Set<String>> with = new ArrayList<>(way);
                with.add(alternatives(optional ? place.substring(0, place.length() - 1) : place));
                longer.add(with);
                if (optional) {
                    longer.add(way);
                }
            }
            ways = longer;
        }
        Set<String> notBefore = isEndGuarded ? alternatives(last.substring(1)) : Set.of();
        return ways.stream().map(places -> new Phrase(places, notBefore)).toList();
    }

    private static Set<String> alternatives(String place) {
        if (place.equals(ANY)) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (String written : place.split("\\|")) {
            List<String> plain = Word.plain(written);
            if (plain.size() != 1) {
                throw new IllegalArgumentException("\"" + written + "\" is not one word");
            }
            words.add(plain.get(0));
        }
        return words;
    }

    /** How many words it has. */
    int length() {
        return places.size();
    }

    /** Whether the phrase stands at that place of some plain words. */
    boolean isAt(int at, List<String> words) {
        if (at + places.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            Set<String> allowed = places.get(i);
            if (!allowed.isEmpty() && !allowed.contains(words.get(at + i))) {
                return false;
            }
        }
        int next = at + places.size();
        return next >= words.size() || !notBefore.contains(words.get(next));
    }
}
