// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.callchat.api.spi.Progress;

/** Time and chance, for tests to replace. */
record Surroundings(Clock clock, RandomGenerator random, Waits waits) {

    /** Lets time pass. */
    @FunctionalInterface
    interface Waits {
        /** @throws CancellationException when the work is no longer wanted */
        void pass(Duration time, Progress progress);
    }

    static Surroundings real() {
        return new Surroundings(Clock.systemUTC(), new Random(), Surroundings::sleep);
    }

    private static void sleep(Duration time, Progress progress) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                progress.checkCancelled();
                Thread.sleep(Math.min(200, left / 1_000_000 + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
