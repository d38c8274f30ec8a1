// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.ArrayList;
import java.util.List;

/** Whisper sometimes falls into a loop and writes the same words until it runs out of room. */
final class Loops {
    private static final int LONGEST_ROUND = 8;
    private static final int ROUNDS = 4;
    private static final int LEAST_WORDS = 10;

    /** Nobody speaks faster for long; a few words more may be squeezed in. */
    private static final double WORDS_PER_SECOND = 6;

    private static final int WORDS_TO_SPARE = 4;

    private Loops() {}

    /** Whether that was hardly said in that time. */
    static boolean in(List<HeardPiece> pieces, double seconds) {
        List<HeardWord> words = pieces.stream().flatMap(p -> p.words().stream()).toList();
        return words.size() > WORDS_TO_SPARE + WORDS_PER_SECOND * seconds
                || straightened(words).size() < words.size();
    }

    /** Each loop once. */
    static List<HeardPiece> unrolled(List<HeardPiece> pieces) {
        List<HeardPiece> straight = new ArrayList<>();
        for (HeardPiece piece : pieces) {
            List<HeardWord> words = straightened(piece.words());
            if (straight.isEmpty()
                    || !HeardWord.sameWords(
                            words, straight.get(straight.size() - 1).words())) {
                straight.add(piece.with(words));
            }
        }
        return straight;
    }

    private static List<HeardWord> straightened(List<HeardWord> words) {
        List<HeardWord> straight = words;
        for (int round = 1; round <= LONGEST_ROUND; round++) {
            straight = straightened(straight, round);
        }
        return straight;
    }

    private static List<HeardWord> straightened(List<HeardWord> words, int round) {
        List<HeardWord> straight = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = endOfLoop(words, i, round);
            int length = end - i;
            boolean loop = length >= ROUNDS * round && length >= LEAST_WORDS;
            straight.addAll(words.subList(i, loop ? i + round : i + 1));
            i = loop ? end : i + 1;
        }
        return straight;
    }

    /** How far the words from {@code start} on repeat those {@code round} words earlier. */
    private static int endOfLoop(List<HeardWord> words, int start, int round) {
        int end = Math.min(start + round, words.size());
        while (end < words.size() && words.get(end).isSameWordAs(words.get(end - round))) {
            end++;
        }
        return end;
    }
}
