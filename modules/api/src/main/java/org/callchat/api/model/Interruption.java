// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

/**
 * One party starts to speak while another speaks, and both go on for a while.
 *
 * @param channel who interrupts: the second to start
 * @param overlap while both speak
 * @param turn the whole stretch of speech that interrupts
 */
public record Interruption(int channel, TimeRange overlap, TimeRange turn) {
    public Interruption {
        if (channel < 0) {
            throw new IllegalArgumentException("channels count from 0, not " + channel);
        }
    }
}
