// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;

/** A line of the transcript as it is read: someone speaks, or nobody does. */
public sealed interface TranscriptLine {

    TimeRange time();

    /**
     * Words said in one go.
     *
     * @param opensTurn whether someone else (or nobody) spoke before
     */
    record Speech(Optional<Integer> channel, TimeRange time, List<Word> words, boolean opensTurn)
            implements TranscriptLine {
        public Speech {
            words = List.copyOf(words);
        }
    }

    /** A mutual silence or a hold. */
    record Pause(Silence silence) implements TranscriptLine {
        @Override
        public TimeRange time() {
            return silence.time();
        }
    }
}
