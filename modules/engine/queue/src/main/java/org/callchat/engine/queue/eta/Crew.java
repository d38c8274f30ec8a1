// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

/**
 * Who works.
 *
 * @param hands calls in hand at once
 * @param transcribers of these, how many can be transcribed at once
 */
public record Crew(int hands, int transcribers) {
    public Crew {
        if (hands < 1 || transcribers < 1) {
            throw new IllegalArgumentException("nobody works: " + hands + " hands, " + transcribers + " transcribers");
        }
    }
}
