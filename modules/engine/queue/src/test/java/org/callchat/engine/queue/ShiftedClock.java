// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Goes as time goes, and can be put forward. */
final class ShiftedClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    ShiftedClock() {
        this.base = Clock.systemUTC();
    }

    void putForward(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        // as precise as the store keeps times
        return Instant.ofEpochMilli(base.instant().plus(ahead).toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("no test needs zone " + zone);
    }
}
