// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Decoded sound in a file of its own: interleaved signed 16-bit little-endian samples without a header.
 *
 * @param frames samples per channel
 */
public record PcmFile(Path path, int sampleRateHz, int channels, long frames) {
    public static final int BYTES_PER_SAMPLE = 2;

    public PcmFile {
        if (sampleRateHz < 1 || channels < 1 || frames < 0) {
            throw new IllegalArgumentException(
                    path + ": " + channels + " channels, " + sampleRateHz + " Hz, " + frames + " frames is no sound");
        }
    }

    public Duration duration() {
        return Duration.ofNanos(Math.round(frames * 1e9 / sampleRateHz));
    }

    public int bytesPerFrame() {
        return channels * BYTES_PER_SAMPLE;
    }
}
