// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callchat.services.transcription.SpeechModel.Piece;

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
    static boolean in(List<Piece> pieces, double seconds) {
        List<String> words = words(pieces);
        return words.size() > WORDS_TO_SPARE + WORDS_PER_SECOND * seconds
                || straightened(words).size() < words.size();
    }

    /** Each loop once. */
    static List<Piece> unrolled(List<Piece> pieces) {
        List<Piece> straight = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = String.join(" ", straightened(words(List.of(piece))));
            if (straight.isEmpty()
                    || !same(text, straight.get(straight.size() - 1).text())) {
                straight.add(new Piece(piece.start(), piece.end(), text));
            }
        }
        return straight;
    }

    private static List<String> words(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(p -> SpokenText.words(SpokenText.clean(p.text())).stream())
                .toList();
    }

    private static List<String> straightened(List<String> words) {
        List<String> straight = words;
        for (int round = 1; round <= LONGEST_ROUND; round++) {
            straight = straightened(straight, round);
        }
        return straight;
    }

    private static List<String> straightened(List<String> words, int round) {
        List<String> straight = new ArrayList<>();
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
    private static int endOfLoop(List<String> words, int start, int round) {
        int end = Math.min(start + round, words.size());
        while (end < words.size() && same(words.get(end), words.get(end - round))) {
            end++;
        }
        return end;
    }

    private static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
