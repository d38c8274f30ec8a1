// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.insight.Evidence;
import org.callchat.api.model.Silence;

/**
 * Calls that have something in common.
 *
 * @param name of the agent, the store, the hour or the day
 * @param calls that have sound
 * @param silences mutual ones, and the calls with the most
 * @param categories how many of them are short, medium and long
 * @param keywords said in them, of any term
 * @param talkRatio mean over the calls in which it was measured, 0…1
 */
public record GroupFigures(
        String name,
        long calls,
        Duration audio,
        Evidence silences,
        Duration longest,
        Map<Silence.Category, Long> categories,
        long keywords,
        Optional<Double> talkRatio) {

    public GroupFigures {
        categories = Map.copyOf(categories);
    }

    /** Silent time of all time, 0…1. */
    public Optional<Double> share() {
        return audio.isZero()
                ? Optional.empty()
                : Optional.of((double) silences.time().toMillis() / audio.toMillis());
    }
}
