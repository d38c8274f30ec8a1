// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was said, without what Whisper notes beside it: {@code [BLANK_AUDIO]}, {@code (music)}, {@code ♪}. */
final class SpokenText {
    private static final Pattern NOTES = Pattern.compile(
            "\\[[^\\]]*\\]?|\\([^)]*\\)?|\\*[^*]*\\*|[♪♫♬🎵🎶]+|[*\\])]|>>+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LEADING_DASH = Pattern.compile("^\\s*[-–—]\\s+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\uFFFD]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}]");

    private SpokenText() {}

    /** The text in one line; empty when nothing was said. */
    static String clean(String raw) {
        String text = SPACE.matcher(blanked(raw)).replaceAll(" ").strip();
        return SAID.matcher(text).find() ? text : "";
    }

    /** The text with blanks in place of what was not said, so that each character stays where it was. */
    static String blanked(String raw) {
        String text = NOTES.matcher(raw).replaceAll(SpokenText::blanks);
        text = SPACE.matcher(text).replaceAll(SpokenText::blanks);
        return LEADING_DASH.matcher(text).replaceFirst(SpokenText::blanks);
    }

    private static String blanks(MatchResult match) {
        return " ".repeat(match.end() - match.start());
    }

    /** Whether there is anything in it that can be said. */
    static boolean isSaid(String text) {
        return SAID.matcher(text).find();
    }

    /** The words of clean text; a lone punctuation mark stays with the word before it. */
    static List<String> words(String clean) {
        List<String> words = new ArrayList<>();
        for (String token : clean.split(" ")) {
            if (SAID.matcher(token).find() || words.isEmpty()) {
                words.add(token);
            } else {
                words.set(words.size() - 1, words.get(words.size() - 1) + " " + token);
            }
        }
        return words;
    }
}
