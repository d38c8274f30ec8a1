// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.callchat.api.model.OrderState;

/** How fast calls are completed since work began. */
final class Throughput {
    private final Clock clock;
    private final AtomicLong completed = new AtomicLong();
    private volatile Instant begun = Instant.EPOCH;

    Throughput(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        begun = clock.instant();
        completed.set(0);
    }

    void completed() {
        completed.incrementAndGet();
    }

    /** Empty until a call is completed. */
    Optional<Double> callsPerHour() {
        long count = completed.get();
        double hours = Duration.between(begun, clock.instant()).toMillis() / 3_600_000.0;
        return count > 0 && hours > 0 ? Optional.of(count / hours) : Optional.empty();
    }

    /** Time for what waits or is in hand, at so many calls an hour. */
    static Duration remaining(Map<OrderState, Long> orders, double callsPerHour) {
        long waiting = orders.getOrDefault(OrderState.PENDING, 0L)
                + orders.getOrDefault(OrderState.PROCESSING, 0L)
                + orders.getOrDefault(OrderState.FAILED, 0L);
        return Duration.ofMillis(Math.round(waiting / callsPerHour * 3_600_000));
    }
}
