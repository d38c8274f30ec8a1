// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.OrderId;

/**
 * The calls that a figure rests on.
 *
 * @param calls how many have such silences
 * @param silences how many of these there are
 * @param time how long they last together
 * @param foremost the calls with the most of that time, the most first
 */
public record Evidence(long calls, long silences, Duration time, List<OrderId> foremost) {
    public Evidence {
        foremost = List.copyOf(foremost);
        if (foremost.size() > calls || calls > silences) {
            throw new IllegalArgumentException(
                    foremost.size() + " calls named of " + calls + " with " + silences + " silences");
        }
    }
}
