// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.List;

/**
 * Audio that was decoded, named by its content.
 *
 * @param name file name as the source had it
 * @param sha256 hash of the bytes as received
 * @param sampleRateHz of the recording itself, before any conversion
 * @param codec name of the codec as ffmpeg calls it, e.g. {@code pcm_mulaw}
 */
public record Recording(
        String name,
        ContentHash sha256,
        Duration duration,
        int channels,
        List<ChannelRole> roles,
        int sampleRateHz,
        String codec) {

    public Recording {
        if (duration.isNegative() || channels < 1 || sampleRateHz < 1) {
            throw new IllegalArgumentException(name + ": " + channels + " channels at " + sampleRateHz + " Hz for "
                    + duration + " is no recording");
        }
        roles = List.copyOf(roles);
        if (roles.size() != channels) {
            throw new IllegalArgumentException(name + ": " + roles.size() + " roles for " + channels + " channels");
        }
    }

    public boolean isMono() {
        return channels == 1;
    }
}
