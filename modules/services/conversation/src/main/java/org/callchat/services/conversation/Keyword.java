// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Word;

/**
 * A word or phrase to find.
 *
 * @param term as it was written
 * @param words its plain words, at least one
 */
record Keyword(String term, List<String> words) {
    static final FailureCode UNUSABLE_TERM = new FailureCode("AN_VAL_KEYWORD_TERM");

    Keyword {
        words = List.copyOf(words);
    }

    /**
     * Reads terms separated by commas; one that is written twice counts once.
     *
     * @throws CallFailure when a term has no letter and no digit
     */
    static Collection<Keyword> parse(String terms) {
        Map<List<String>, Keyword> keywords = new LinkedHashMap<>();
        for (String written : terms.split(",")) {
            String term = written.strip();
            if (!term.isEmpty()) {
                Keyword keyword = of(term);
                keywords.putIfAbsent(keyword.words, keyword);
            }
        }
        return keywords.values();
    }

    private static Keyword of(String term) {
        List<String> words = Word.plain(term);
        if (words.isEmpty()) {
            throw new CallFailure(
                    UNUSABLE_TERM,
                    "Keyword \"" + term
                            + "\" has no letter and no digit, so it can never be heard; correct or remove it in "
                            + KeywordAnalyzer.TERMS.id() + ".");
        }
        return new Keyword(term, words);
    }
}
