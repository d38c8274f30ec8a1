// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.time.Duration;

/**
 * What is borne of a worker.
 *
 * @param standstill how long it may be alive without getting on with its work
 * @param silence how long it may give no sign of life; it gives one every second
 * @param obedience how soon it must give up work that was called off
 * @param memory what it may take
 */
public record WorkerLimits(Duration standstill, Duration silence, Duration obedience, Memory memory) {
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration OBEDIENCE = Duration.ofMillis(1500);

    /**
     * Resident memory of one worker, and of the whole machine.
     *
     * @param recycle above this a worker is replaced after the call in hand, in bytes
     * @param end above this it is ended at once, in bytes
     * @param reserve no call is begun while the machine has less than this available, in bytes
     */
    public record Memory(long recycle, long end, long reserve) {
        /** Anything is borne. */
        public static final Memory UNLIMITED = new Memory(Long.MAX_VALUE, Long.MAX_VALUE, 0);

        public Memory {
            if (recycle < 1 || end < recycle || reserve < 0) {
                throw new IllegalArgumentException("a worker cannot be replaced above " + recycle
                        + " bytes, ended above " + end + " and begun with " + reserve + " left");
            }
        }
    }

    public static WorkerLimits of(Duration standstill, Memory memory) {
        return new WorkerLimits(standstill, SILENCE, OBEDIENCE, memory);
    }
}
