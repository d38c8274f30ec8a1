// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.labels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Labels of one kind, in order of time.
 *
 * @param name for people: {@code Silences}, {@code Agent}
 * @param channel whose they are, where that is known
 */
public record LabelTier(String name, Kind kind, Optional<Integer> channel, List<Label> labels) {

    /** What the labels are. */
    public enum Kind {
        /** Silences, and what a person says of them. */
        SILENCES,
        /** What somebody says, a line at a time. */
        SPEECH,
        /** What somebody says, word by word. */
        WORDS
    }

    public LabelTier {
        labels = labels.stream().sorted(Comparator.comparing(Label::time)).toList();
    }
}
