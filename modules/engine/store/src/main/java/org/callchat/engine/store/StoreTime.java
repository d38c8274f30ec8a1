// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The time that counts in a store: the server's where there is one, and never one that is past by the store's account. */
final class StoreTime {
    private StoreTime() {}

    static Clock clock(Handle handle, SqlDialect dialect, Clock machine) {
        Instant here = machine.instant();
        Optional<Instant> shared = dialect.sharedClock()
                .map(question -> handle.createQuery(question)
                        .mapTo(Timestamp.class)
                        .one()
                        .toInstant());
        Instant latest = shared.orElseGet(() -> latest(handle, here));
        Duration ahead = Duration.between(here, latest);
        boolean differs = shared.isPresent() && ahead.abs().compareTo(Duration.ofSeconds(1)) > 0;
        return new ForwardClock(differs ? Clock.offset(machine, ahead) : machine, latest, System::nanoTime);
    }

    /** When the last order came or the last node beat; a clock that says less was put back. */
    private static Instant latest(Handle handle, Instant here) {
        Optional<Instant> order = handle.createQuery("SELECT MAX(position) FROM orders")
                .mapTo(Long.class)
                .findOne()
                .map(micros -> Instant.ofEpochMilli(micros / 1000));
        Optional<Instant> beat = handle.createQuery("SELECT MAX(beat_ms) FROM nodes")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
        Instant newest = order.filter(o -> beat.filter(b -> b.isAfter(o)).isEmpty())
                .or(() -> beat)
                .orElse(here);
        return newest.isAfter(here) ? newest : here;
    }
}
