// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.time.Duration;

/**
 * What one decoding may cost. A recording is untrusted: a few bytes may unpack to days of sound, or keep a decoder busy
 * for ever.
 *
 * @param timeout wall-clock time that any recording gets
 * @param timeoutPerMegabyte what is added to it for each megabyte of the recording
 * @param maxPcmBytes most bytes of decoded sound
 * @param maxLength longest recording
 * @param maxAllocationBytes largest single piece of memory the decoder may ask for
 */
public record DecodeLimits(
        Duration timeout, Duration timeoutPerMegabyte, long maxPcmBytes, Duration maxLength, long maxAllocationBytes) {

    /** Most channels that are kept. */
    public static final int MAX_CHANNELS = 8;

    public DecodeLimits {
        if (timeout.isNegative() || timeout.isZero() || timeoutPerMegabyte.isNegative()) {
            throw new IllegalArgumentException(
                    "a time limit must be positive, not " + timeout + " + " + timeoutPerMegabyte + " per megabyte");
        }
        if (maxPcmBytes < 1 || maxLength.isNegative() || maxLength.isZero() || maxAllocationBytes < 1) {
            throw new IllegalArgumentException("limits must be positive: " + maxPcmBytes + " bytes of sound, "
                    + maxLength + ", " + maxAllocationBytes + " bytes at once");
        }
    }

    /** 30 s and 2 s more per megabyte; 8 hours; 4 GiB of sound; 512 MiB at once. */
    public static DecodeLimits standard() {
        return new DecodeLimits(
                Duration.ofSeconds(30), Duration.ofSeconds(2), 4L << 30, Duration.ofHours(8), 512L << 20);
    }

    /** Wall-clock time for a recording of a size. */
    public Duration timeFor(long recordingBytes) {
        return timeout.plus(timeoutPerMegabyte.multipliedBy(recordingBytes / 1_000_000));
    }

    /** Most bytes of sound for a recording with so many channels. */
    public long pcmBytesFor(int sampleRateHz, int channels) {
        double byLength = maxLength.toMillis() / 1000.0 * sampleRateHz * channels * 2;
        return (long) Math.min(maxPcmBytes, byLength);
    }
}
