// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;

/** Maps what a model wrote about a window back to the recording; nothing is ever placed outside speech. */
final class HeardSegments {
    private HeardSegments() {}

    /** @param channel empty on a mono recording */
    static List<Segment> of(SpeechWindow window, Optional<Integer> channel, List<SpeechModel.Piece> pieces) {
        List<Segment> segments = new ArrayList<>();
        for (SpeechModel.Piece piece : pieces) {
            String text = SpokenText.clean(piece.text());
            if (!text.isEmpty()) {
                List<TimeRange> speech = speechOf(window, piece);
                TimeRange time = new TimeRange(
                        speech.get(0).start(), speech.get(speech.size() - 1).end());
                segments.add(new Segment(channel, time, text, WordSpread.over(speech, SpokenText.words(text))));
            }
        }
        return segments;
    }

    /** The speech under a piece, else the span nearest to it. */
    private static List<TimeRange> speechOf(SpeechWindow window, SpeechModel.Piece piece) {
        Duration start = window.audio().start().plus(piece.start());
        Duration end = window.audio().start().plus(piece.end());
        if (end.compareTo(start) > 0) {
            TimeRange claimed = new TimeRange(start, end);
            List<TimeRange> under = window.speech().stream()
                    .flatMap(span -> span.intersection(claimed).stream())
                    .toList();
            if (!under.isEmpty()) {
                return under;
            }
        }
        return List.of(window.speech().stream()
                .min(Comparator.comparing(span -> distance(span, start)))
                .orElseThrow());
    }

    private static Duration distance(TimeRange span, Duration time) {
        if (span.contains(time)) {
            return Duration.ZERO;
        }
        return time.compareTo(span.start()) < 0 ? span.start().minus(time) : time.minus(span.end());
    }
}
