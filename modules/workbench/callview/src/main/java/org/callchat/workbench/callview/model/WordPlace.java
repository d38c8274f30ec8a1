// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

/** Where a word stands: in which line, counted from 0, and which word of it. */
public record WordPlace(int line, int word) implements Comparable<WordPlace> {

    @Override
    public int compareTo(WordPlace other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(word, other.word);
    }
}
