// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.services.transcription.SpeechModel.Piece;

/**
 * Words that belong to one stretch of a window.
 *
 * @param start from the beginning of the window, as the model believes it
 * @param end may lie beyond the window
 */
record HeardPiece(Duration start, Duration end, List<HeardWord> words) {
    HeardPiece {
        words = List.copyOf(words);
    }

    HeardPiece with(List<HeardWord> others) {
        return new HeardPiece(start, end, others);
    }

    /**
     * The words in what a model wrote about a window. When it is known where each lies, all are one piece, without
     * echoes.
     */
    static List<HeardPiece> of(List<Piece> written) {
        List<HeardPiece> pieces = new ArrayList<>();
        Duration begun = Duration.ZERO;
        for (Piece piece : written) {
            pieces.add(new HeardPiece(piece.start(), piece.end(), TokenWords.of(piece, begun)));
            begun = TokenWords.end(piece, begun);
        }
        pieces.removeIf(p -> p.words().isEmpty());
        List<HeardWord> all = pieces.stream().flatMap(p -> p.words().stream()).toList();
        if (all.isEmpty() || !all.stream().allMatch(HeardWord::isAligned)) {
            return pieces;
        }
        Duration end = pieces.get(pieces.size() - 1).end();
        return List.of(new HeardPiece(pieces.get(0).start(), end, Echoes.removed(all)));
    }
}
