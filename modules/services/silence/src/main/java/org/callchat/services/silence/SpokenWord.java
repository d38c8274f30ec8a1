// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callchat.api.model.Segment;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/**
 * A word that was really said, with its place in its speaker's talk.
 *
 * @param channel the speaker's; empty on a mono recording
 * @param segment number of the segment it is from
 * @param plain its text as plain words
 */
record SpokenWord(
        Optional<Integer> channel, int segment, String text, List<String> plain, TimeRange time, Opening opening) {

    /** What a word opens. */
    enum Opening {
        NOTHING,
        CLAUSE,
        SENTENCE
    }

    private static final Duration SENTENCE_PAUSE = Duration.ofSeconds(1);
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\\p{Pf}\\p{Pe}\"']*+$");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:–—-][\\p{Pf}\\p{Pe}\"']*+$");

    /** The words of a transcript in order of their start, without suspect ones. */
    static List<SpokenWord> of(Transcript transcript) {
        List<SpokenWord> words = new ArrayList<>();
        Map<Optional<Integer>, SpokenWord> last = new HashMap<>();
        for (int number = 0; number < transcript.segments().size(); number++) {
            Segment segment = transcript.segments().get(number);
            for (Word word : segment.words()) {
                if (!word.suspect() && !word.text().isBlank()) {
                    SpokenWord spoken = new SpokenWord(
                            segment.channel(),
                            number,
                            word.text().strip(),
                            Word.plain(word.text()),
                            word.time(),
                            opening(Optional.ofNullable(last.get(segment.channel())), word));
                    words.add(spoken);
                    last.put(segment.channel(), spoken);
                }
            }
        }
        words.sort(Comparator.comparing(SpokenWord::time));
        return List.copyOf(words);
    }

    boolean asks() {
        return SENTENCE_END.matcher(text).find() && text.indexOf('?') >= 0;
    }

    Duration middle() {
        return time.start().plus(time.length().dividedBy(2));
    }

    private static Opening opening(Optional<SpokenWord> before, Word word) {
        if (before.isEmpty() || SENTENCE_END.matcher(before.get().text).find()) {
            return Opening.SENTENCE;
        }
        if (word.time().start().minus(before.get().time.end()).compareTo(SENTENCE_PAUSE) >= 0) {
            return Opening.SENTENCE;
        }
        return CLAUSE_END.matcher(before.get().text).find() ? Opening.CLAUSE : Opening.NOTHING;
    }
}
