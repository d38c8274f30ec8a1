// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that a model wrote twice although they were said once. It does so most at the end of a window, where nothing is
 * left to hear; what gives it away is that one of the two has no time of its own. What people do say twice takes time
 * twice.
 */
final class Echoes {
    /** More words than a window holds. */
    private static final int LONGEST = 200;

    /** Fewer words than this at the end may well be there by themselves. */
    private static final int LEAST_BEGUN = 3;

    /** Nobody says a phrase again faster than eight words in a second. */
    private static final Duration LEAST_PER_WORD = Duration.ofMillis(120);

    private Echoes() {}

    /** The words without echoes, when it is known where they lie; else all. */
    static List<HeardWord> removed(List<HeardWord> heard) {
        if (!heard.stream().allMatch(HeardWord::isAligned)) {
            return heard;
        }
        List<HeardWord> words = new ArrayList<>(heard);
        int at = 1;
        while (at < words.size()) {
            int length = lengthOfEcho(words, at);
            words.subList(at, at + length).clear();
            at += length == 0 ? 1 : 0;
        }
        return withoutBegun(words);
    }

    /** Without an echo that there was no room left to finish; its last word may be half a word. */
    private static List<HeardWord> withoutBegun(List<HeardWord> words) {
        for (int length = words.size() / 2; length >= LEAST_BEGUN; length--) {
            List<HeardWord> tail = words.subList(words.size() - length, words.size());
            if (isHurried(tail) && isBegunIn(words.subList(0, words.size() - length), tail)) {
                return words.subList(0, words.size() - length);
            }
        }
        return words;
    }

    private static boolean isBegunIn(List<HeardWord> words, List<HeardWord> tail) {
        int last = tail.size() - 1;
        for (int from = 0; from + last < words.size(); from++) {
            if (HeardWord.sameWords(words.subList(from, from + last), tail.subList(0, last))
                    && tail.get(last).begins(words.get(from + last))) {
                return true;
            }
        }
        return false;
    }

    /** How many words from there on are an echo of those right before them. */
    private static int lengthOfEcho(List<HeardWord> words, int at) {
        for (int length = Math.min(LONGEST, Math.min(at, words.size() - at)); length > 0; length--) {
            List<HeardWord> before = words.subList(at - length, at);
            List<HeardWord> after = words.subList(at, at + length);
            if (HeardWord.sameWords(before, after) && (isHurried(before) || isHurried(after))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isHurried(List<HeardWord> phrase) {
        Duration from = phrase.get(0).from().orElseThrow();
        Duration to = phrase.get(phrase.size() - 1).to().orElseThrow();
        return to.minus(from).compareTo(LEAST_PER_WORD.multipliedBy(phrase.size())) < 0;
    }
}
