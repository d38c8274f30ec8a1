// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.TimeRange;

/**
 * What was really said, by a person's account. It stands beside the transcript and never changes it.
 *
 * @param channel whose words; empty on a mono recording
 * @param time of the words, in whole milliseconds
 * @param heard what the transcript has
 * @param said what a person heard; the same as {@code heard} when a correction is taken back
 * @param who 1 to {@value Judgement#LONGEST_NAME} characters
 */
public record TextCorrection(
        OrderId order, Optional<Integer> channel, TimeRange time, String heard, String said, String who, Instant at) {
    /** Of either text, in characters. */
    public static final int LONGEST = 10_000;

    public TextCorrection {
        time = Mark.millis(time);
        heard = heard.replace("\0", "");
        said = said.replace("\0", "").strip();
        if (heard.length() > LONGEST || said.length() > LONGEST) {
            throw new IllegalArgumentException("a text to correct has at most " + LONGEST + " characters");
        }
        if (who.isBlank() || who.length() > Judgement.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of who corrects has 1 to " + Judgement.LONGEST_NAME + " characters, not " + who.length());
        }
    }

    /** Whether it says nothing but what the transcript says. */
    public boolean isTakenBack() {
        return said.equals(heard);
    }
}
