// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.List;
import org.callchat.api.model.Word;

/** Word error rate: words changed, left out and put in, over the words that were said. */
final class WordErrors {
    private WordErrors() {}

    static double rate(String said, String heard) {
        List<String> reference = Word.plain(said);
        List<String> words = Word.plain(heard);
        int[] row = new int[words.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= reference.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (reference.get(i - 1).equals(words.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[words.size()] / reference.size();
    }
}
