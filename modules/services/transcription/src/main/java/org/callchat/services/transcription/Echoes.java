// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that a model wrote twice although they were said once. It does so most at the end of a window, where nothing is
 * left to hear; what gives it away is that one of the two has no time of its own. What people do say twice takes time
 * twice.
 */
final class Echoes {
    /** More words than a window holds. */
    private static final int LONGEST = 200;

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
        return words;
    }

    /** How many words from there on are an echo of those right before them. */
    private static int lengthOfEcho(List<HeardWord> words, int at) {
        for (int length = Math.min(LONGEST, Math.min(at, words.size() - at)); length > 0; length--) {
            List<HeardWord> before = words.subList(at - length, at);
            List<HeardWord> after = words.subList(at, at + length);
            if (same(before, after) && (isHurried(before) || isHurried(after))) {
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

    private static boolean same(List<HeardWord> one, List<HeardWord> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!bare(one.get(i)).equals(bare(other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(HeardWord word) {
        return word.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
