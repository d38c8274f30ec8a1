// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.callchat.services.transcription.SpeechModel.Piece;
import org.callchat.services.transcription.whisper.Passage.Token;

/**
 * Puts a model's tokens together to the words they are parts of. A token's time is where the model's attention goes on to
 * the next one, so that a word lasts from the time of the token before it to the time of its own last one.
 */
final class TokenWords {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private TokenWords() {}

    /** @param begun where the model's attention was before this piece, from the beginning of the window */
    static List<HeardWord> of(Piece piece, Duration begun) {
        if (piece.tokens().isEmpty()) {
            String clean = SpokenText.clean(piece.text());
            return clean.isEmpty()
                    ? List.of()
                    : SpokenText.words(clean).stream().map(HeardWord::new).toList();
        }
        String text = SpokenText.blanked(piece.text());
        if (!SpokenText.isSaid(text)) {
            return List.of();
        }
        List<HeardWord> words = new ArrayList<>();
        for (int[] range : ranges(text)) {
            words.add(word(piece.tokens(), text.substring(range[0], range[1]), range, begun));
        }
        return words;
    }

    /** Where the attention was at the end of a piece. */
    static Duration end(Piece piece, Duration begun) {
        return piece.tokens().stream()
                .flatMap(t -> t.at().stream())
                .reduce((a, b) -> b)
                .orElse(begun);
    }

    /** From and to of each word; a lone punctuation mark goes with the word before it. */
    private static List<int[]> ranges(String text) {
        List<int[]> ranges = new ArrayList<>();
        for (MatchResult match : WORD.matcher(text).results().toList()) {
            if (SpokenText.isSaid(match.group()) || ranges.isEmpty()) {
                ranges.add(new int[] {match.start(), match.end()});
            } else {
                ranges.get(ranges.size() - 1)[1] = match.end();
            }
        }
        return ranges;
    }

    private static HeardWord word(List<Token> tokens, String text, int[] range, Duration begun) {
        Optional<Duration> before = Optional.of(begun);
        Optional<Duration> from = before;
        Optional<Duration> to = before;
        double sum = 0;
        int parts = 0;
        int position = 0;
        for (Token token : tokens) {
            int end = position + token.text().length();
            if (end > range[0] && position < range[1]) {
                from = parts == 0 ? before : from;
                to = token.at();
                sum += token.probability();
                parts++;
            }
            before = token.at();
            position = end;
        }
        return new HeardWord(
                text.replaceAll("\\s+", " "), parts == 0 ? Optional.empty() : Optional.of(sum / parts), from, to);
    }
}
