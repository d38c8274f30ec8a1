// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

/**
 * What a figure is about: the silences of one pattern in the calls of one group.
 *
 * @param pattern its id, or {@link #ANY_SILENCE}
 * @param group name of the group; empty when it is all calls
 */
public record Subject(String pattern, Grouping grouping, String group) {
    /** Stands for silences of any pattern and of none, each counted once. */
    public static final String ANY_SILENCE = "silence";

    public Subject {
        if (pattern.isBlank() || group.isEmpty() != (grouping == Grouping.ALL)) {
            throw new IllegalArgumentException(
                    "no subject: pattern \"" + pattern + "\", " + grouping + " \"" + group + "\"");
        }
    }

    /** A pattern in all calls. */
    public static Subject everywhere(String pattern) {
        return new Subject(pattern, Grouping.ALL, "");
    }
}
