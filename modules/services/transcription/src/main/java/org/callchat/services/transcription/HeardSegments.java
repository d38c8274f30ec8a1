// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;

/** Maps what a model wrote about a window back to the recording; nothing is ever placed outside speech. */
final class HeardSegments {
    /** Words this far apart are not one segment, so that no segment lies over a silence. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private HeardSegments() {}

    /** @param channel empty on a mono recording */
    static List<Segment> of(SpeechWindow window, Optional<Integer> channel, List<HeardPiece> pieces) {
        WordPlaces places = new WordPlaces(window);
        List<Segment> segments = new ArrayList<>();
        for (HeardPiece piece : pieces) {
            List<HeardWord> heard = piece.words();
            boolean aligned = heard.stream().allMatch(HeardWord::isAligned);
            segments.addAll(
                    split(channel, aligned ? places.aligned(heard) : places.spread(heard, piece.start(), piece.end())));
        }
        return segments;
    }

    private static List<Segment> split(Optional<Integer> channel, List<Word> words) {
        List<Segment> segments = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || words.get(i)
                                    .time()
                                    .start()
                                    .minus(words.get(i - 1).time().end())
                                    .compareTo(PAUSE)
                            >= 0) {
                segments.add(segment(channel, words.subList(first, i)));
                first = i;
            }
        }
        return segments;
    }

    private static Segment segment(Optional<Integer> channel, List<Word> words) {
        TimeRange time = new TimeRange(
                words.get(0).time().start(), words.get(words.size() - 1).time().end());
        return new Segment(channel, time, words.stream().map(Word::text).collect(Collectors.joining(" ")), words);
    }
}
