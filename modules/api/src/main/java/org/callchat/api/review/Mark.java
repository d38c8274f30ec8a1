// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;

/**
 * Which silence of a call is spoken of: one that was found, or one that a person added.
 *
 * @param id unlike that of any other silence of the call, 1 to 100 characters
 * @param found where it was found, in whole milliseconds; empty for one that was added
 * @param channel whose silence it is; empty when nobody speaks
 */
public record Mark(String id, Optional<TimeRange> found, Optional<Integer> channel) {
    private static final int LONGEST_ID = 100;

    public Mark {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the id of a mark has 1 to 100 characters, not " + id.length());
        }
        found = found.map(Mark::millis);
    }

    /** The mark of a silence that was found. */
    public static Mark of(Silence silence) {
        return found(silence.time(), silence.channel());
    }

    /** The mark of a silence that was found at a place. */
    public static Mark found(TimeRange time, Optional<Integer> channel) {
        TimeRange span = millis(time);
        String whose = channel.map(c -> "-" + c).orElse("");
        return new Mark(
                "found-" + span.start().toMillis() + "-" + span.end().toMillis() + whose, Optional.of(span), channel);
    }

    /** The mark of a silence that a person added. */
    public static Mark added(String id, Optional<Integer> channel) {
        return new Mark("added-" + id, Optional.empty(), channel);
    }

    public boolean isAdded() {
        return found.isEmpty();
    }

    /**
     * Whether this speaks of a silence, though perhaps it was found a little differently by another analysis: the middle
     * of each lies within the other.
     */
    public boolean means(Silence silence) {
        return channel.equals(silence.channel())
                && found.filter(f -> sharesItsMiddle(f, silence.time())).isPresent();
    }

    /** Whether the middle of each span lies within the other. */
    public static boolean sharesItsMiddle(TimeRange one, TimeRange other) {
        return one.contains(middle(other)) && other.contains(middle(one));
    }

    static TimeRange millis(TimeRange time) {
        return TimeRange.ofMillis(
                Math.round(time.start().toNanos() / 1e6), Math.round(time.end().toNanos() / 1e6));
    }

    private static Duration middle(TimeRange time) {
        return time.start().plus(time.length().dividedBy(2));
    }
}
