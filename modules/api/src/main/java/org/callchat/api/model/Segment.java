// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.List;
import java.util.Optional;

/**
 * What one speaker said in one go.
 *
 * @param channel the speaker's channel; empty on a mono recording
 */
public record Segment(Optional<Integer> channel, TimeRange time, String text, List<Word> words) {
    public Segment {
        words = List.copyOf(words);
    }
}
