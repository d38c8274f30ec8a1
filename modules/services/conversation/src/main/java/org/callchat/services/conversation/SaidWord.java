// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/**
 * One plain word of a transcript.
 *
 * @param text without case and punctuation
 * @param origin the word of the transcript it comes from
 * @param joined whether it follows the speaker's word before without a break, so that a phrase may run across
 */
record SaidWord(String text, Word origin, boolean joined) {
    /** A phrase does not run across a longer pause between two segments. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** Everything that each speaker said, in order; words that are suspect were not said and break a phrase. */
    static Map<Optional<Integer>, List<SaidWord>> bySpeaker(Transcript transcript) {
        Map<Optional<Integer>, List<Segment>> segments = new LinkedHashMap<>();
        for (Segment segment : transcript.segments()) {
            segments.computeIfAbsent(segment.channel(), c -> new ArrayList<>()).add(segment);
        }
        Map<Optional<Integer>, List<SaidWord>> said = new LinkedHashMap<>();
        segments.forEach((channel, own) -> said.put(channel, words(own)));
        return said;
    }

    private static List<SaidWord> words(List<Segment> segments) {
        List<SaidWord> said = new ArrayList<>();
        boolean joined = false;
        for (Segment segment : segments) {
            boolean opening = true;
            for (Word word : segment.words()) {
                joined = joined && !word.suspect() && !(opening && isAfterPause(word, said));
                if (word.suspect()) {
                    continue;
                }
                for (String plain : Word.plain(word.text())) {
                    said.add(new SaidWord(plain, word, joined));
                    joined = true;
                    opening = false;
                }
            }
        }
        return said;
    }

    private static boolean isAfterPause(Word word, List<SaidWord> said) {
        Duration before = said.get(said.size() - 1).origin.time().end();
        return word.time().start().minus(before).compareTo(LONGEST_PAUSE) > 0;
    }
}
