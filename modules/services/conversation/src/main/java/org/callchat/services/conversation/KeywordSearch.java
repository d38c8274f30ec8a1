// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.Word;

/** Looks for keywords, word by word, so that "whoops" and "groups" never count as "oops". */
final class KeywordSearch {
    private final Map<String, List<Keyword>> byFirstWord;

    KeywordSearch(Collection<Keyword> keywords) {
        byFirstWord =
                keywords.stream().collect(Collectors.groupingBy(k -> k.words().get(0)));
    }

    /** Every hit in order of time. */
    List<KeywordHit> in(Transcript transcript) {
        List<KeywordHit> hits = new ArrayList<>();
        SaidWord.bySpeaker(transcript).forEach((channel, said) -> {
            for (int at = 0; at < said.size(); at++) {
                for (Keyword keyword : byFirstWord.getOrDefault(said.get(at).text(), List.of())) {
                    if (isAt(said, at, keyword)) {
                        hits.add(hit(
                                keyword,
                                channel,
                                said.subList(at, at + keyword.words().size())));
                    }
                }
            }
        });
        hits.sort(Comparator.comparing(KeywordHit::time));
        return hits;
    }

    private static boolean isAt(List<SaidWord> said, int at, Keyword keyword) {
        int length = keyword.words().size();
        if (at + length > said.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            SaidWord word = said.get(at + i);
            if (!word.text().equals(keyword.words().get(i)) || (i > 0 && !word.joined())) {
                return false;
            }
        }
        return true;
    }

    private static KeywordHit hit(Keyword keyword, Optional<Integer> channel, List<SaidWord> words) {
        List<Word> origins = words.stream().map(SaidWord::origin).toList();
        return new KeywordHit(keyword.term(), channel, time(origins), confidence(origins));
    }

    private static TimeRange time(List<Word> words) {
        return new TimeRange(
                words.get(0).time().start(),
                words.stream()
                        .map(w -> w.time().end())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** A phrase is as sure as its least sure word. */
    private static Optional<Double> confidence(List<Word> words) {
        return words.stream().map(Word::confidence).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
