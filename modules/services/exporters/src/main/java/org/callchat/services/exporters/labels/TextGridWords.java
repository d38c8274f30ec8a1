// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What counts in one of Praat's text files: numbers and flags that stand free, and texts in quotation marks; all other
 * words are for people (Praat's manual, "TextGrid file formats"). So the long and the short form read the same.
 */
final class TextGridWords {
    private final String text;
    private final String file;
    private int at;
    private int line = 1;

    TextGridWords(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /** Where the last word stands, from 1. */
    int line() {
        return line;
    }

    /** The next word must be a text in quotation marks. */
    String text() {
        String word = next("a text in quotation marks");
        if (!word.startsWith("\"")) {
            throw wrong("a text in quotation marks", word);
        }
        return word.substring(1);
    }

    /** The next word must be a time in seconds. Times before the start of the recording are its start. */
    Duration time() {
        String word = next("a time in seconds");
        if (word.startsWith("-") && LabelTimes.ofSeconds(word.substring(1)).isPresent()) {
            return Duration.ZERO;
        }
        return LabelTimes.ofSeconds(word).orElseThrow(() -> wrong("a time in seconds", word));
    }

    /** The next word must be a number of things. */
    int count() {
        String word = next("a number");
        try {
            int count = new BigDecimal(word).intValueExact();
            if (count >= 0 && word.length() < 12) {
                return count;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        throw wrong("a number", word);
    }

    /** The next word must be a flag. */
    boolean exists() {
        String word = next("<exists>");
        if (!word.equals("<exists>") && !word.equals("<absent>")) {
            throw wrong("<exists>", word);
        }
        return word.equals("<exists>");
    }

    private RuntimeException wrong(String wanted, String word) {
        return LabelTrouble.line(
                file, line, "here stands " + LabelTrouble.quoted(word) + " instead of " + wanted + ".");
    }

    private String next(String wanted) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '!') {
                skipLine();
            } else if (c == '"') {
                return quoted();
            } else {
                String word = bare();
                if (Character.isDigit(word.charAt(0)) || word.matches("-\\d.*") || word.matches("<\\w+>")) {
                    return word;
                }
            }
        }
        throw LabelTrouble.whole(file, "it ends where " + wanted + " should stand. Was it cut off?");
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private String bare() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
            at++;
        }
        return text.substring(from, at);
    }

    /** With a quotation mark before it, to be told from other words; one that is doubled inside stands for one. */
    private String quoted() {
        StringBuilder word = new StringBuilder("\"");
        int begins = line;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at >= text.length() || text.charAt(at) != '"') {
                    return word.toString();
                }
            }
            line += c == '\n' ? 1 : 0;
            word.append(c);
        }
        throw LabelTrouble.line(file, begins, "a text that begins here has no end.");
    }
}
