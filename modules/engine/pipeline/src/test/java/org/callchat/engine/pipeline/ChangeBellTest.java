// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeBellTest {

    @Test
    void it_rings_by_itself_where_others_change_things_too() throws InterruptedException {
        CountDownLatch rings = new CountDownLatch(3);
        try (ChangeBell bell = new ChangeBell()) {
            bell.subscribe(rings::countDown);
            bell.ringEvery(Duration.ofMillis(5));

            assertThat(rings.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_listener_that_fails_does_not_keep_the_others_from_hearing() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        try (ChangeBell bell = new ChangeBell()) {
            bell.subscribe(() -> {
                throw new IllegalStateException("a listener");
            });
            bell.subscribe(heard::countDown);
            bell.changed();

            assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
