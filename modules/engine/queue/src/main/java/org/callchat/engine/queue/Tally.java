// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How many calls this node has completed since it began, and how fast. */
final class Tally {
    private static final double NANOS_PER_HOUR = 3.6e12;

    private final LongSupplier nanos;
    private final AtomicLong completed = new AtomicLong();
    private volatile long begun;

    Tally(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    void begin() {
        begun = nanos.getAsLong();
        completed.set(0);
    }

    void count() {
        completed.incrementAndGet();
    }

    long completed() {
        return completed.get();
    }

    /** Empty until a call is completed. */
    Optional<Double> callsPerHour() {
        double hours = (nanos.getAsLong() - begun) / NANOS_PER_HOUR;
        return completed() > 0 && hours > 0 ? Optional.of(completed() / hours) : Optional.empty();
    }
}
