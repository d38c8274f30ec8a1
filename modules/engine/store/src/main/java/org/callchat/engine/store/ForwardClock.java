// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock that is never put back. While the one beneath it is, time goes on here as it went; when that one is put
 * forward, this one follows.
 */
final class ForwardClock extends Clock {
    private final Clock beneath;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /** @param start the earliest time it tells */
    ForwardClock(Clock beneath, Instant start, LongSupplier nanos) {
        this.beneath = beneath;
        this.nanos = nanos;
        this.last = start;
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        Instant now = beneath.instant();
        long watch = nanos.getAsLong();
        last = now.isBefore(last) ? last.plusNanos(Math.max(0, watch - lastNanos)) : now;
        lastNanos = watch;
        return last;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the store knows UTC only");
    }
}
