// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ForwardClockTest {
    private Instant told = NOON;
    private long nanos;

    private final Clock machine = new Clock() {
        @Override
        public Instant instant() {
            return told;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final Clock clock = new ForwardClock(machine, NOON, () -> nanos);

    @Test
    void it_goes_on_while_the_machine_s_clock_is_put_back_an_hour() {
        told = NOON.plusSeconds(10);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));

        told = NOON.minusSeconds(3590);
        nanos = 2_000_000_000L;
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(12));

        told = NOON.minusSeconds(3589);
        nanos = 3_000_000_000L;
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(13));
    }

    @Test
    void it_follows_when_the_machine_s_clock_is_put_forward() {
        told = NOON.plusSeconds(3600);

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3600));
    }
}
