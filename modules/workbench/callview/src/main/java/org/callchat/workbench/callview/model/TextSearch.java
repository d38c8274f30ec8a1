// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callchat.api.model.Word;
import org.callchat.workbench.callview.model.TranscriptLine.Speech;

/** Finds words in a transcript, whatever their case, accents and punctuation. */
public final class TextSearch {

    private TextSearch() {}

    /** A place where a text was found: from the first word to the last, of one line. */
    public record Hit(WordPlace first, WordPlace last) {}

    /** All places where the words of a query stand one after the other; the last may be the beginning of a word. */
    public static List<Hit> find(List<TranscriptLine> lines, String query) {
        List<String> wanted = java.util.Arrays.stream(query.strip().split("\\s+"))
                .map(TextSearch::plain)
                .filter(w -> !w.isEmpty())
                .toList();
        List<Hit> hits = new ArrayList<>();
        for (int line = 0; line < lines.size() && !wanted.isEmpty(); line++) {
            if (lines.get(line) instanceof Speech speech) {
                search(line, speech.words(), wanted, hits);
            }
        }
        return hits;
    }

    private static void search(int line, List<Word> words, List<String> wanted, List<Hit> hits) {
        List<String> said = words.stream().map(w -> plain(w.text())).collect(Collectors.toList());
        for (int at = 0; at + wanted.size() <= said.size(); at++) {
            if (matches(said.subList(at, at + wanted.size()), wanted)) {
                hits.add(new Hit(new WordPlace(line, at), new WordPlace(line, at + wanted.size() - 1)));
            }
        }
    }

    private static boolean matches(List<String> said, List<String> wanted) {
        int last = wanted.size() - 1;
        return said.subList(0, last).equals(wanted.subList(0, last))
                && said.get(last).startsWith(wanted.get(last));
    }

    /** Lower case, without accents and punctuation. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
