// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;

class PatientBodyTest {
    private final AtomicLong nanos = new AtomicLong();
    private final PatientBody body = new PatientBody(Duration.ofSeconds(30), Progress.NONE, nanos::get);

    private void bytes(int count) {
        body.onNext(List.of(ByteBuffer.allocate(count)));
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void a_body_that_trickles_is_given_up() throws IOException {
        for (int i = 0; i < 10; i++) {
            bytes(1);
            assertThat(body.read()).isZero();
            pass(29);
        }
        pass(29);
        bytes(1);
        assertThatThrownBy(body::read).isInstanceOf(HttpTimeoutException.class).hasMessageContaining("11 bytes");
    }

    @Test
    void a_body_that_is_slow_but_comes_is_read() throws IOException {
        for (int i = 0; i < 40; i++) {
            bytes(PatientBody.LEAST / 4);
            assertThat(body.readNBytes(PatientBody.LEAST / 4)).hasSize(PatientBody.LEAST / 4);
            pass(29);
        }
        body.onComplete();
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void a_connection_that_breaks_off_is_told_apart_from_the_end() {
        body.onError(new IOException("reset"));

        assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasRootCauseMessage("reset");
    }

    @Test
    void whoever_does_not_want_it_any_more_does_not_wait_for_the_next_byte() {
        PatientBody unwanted = new PatientBody(Duration.ofSeconds(30), new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        });

        assertThatThrownBy(unwanted::read).isInstanceOf(CancellationException.class);
    }

    @Test
    void a_closed_body_lets_go_of_its_connection() {
        boolean[] cancelled = {false};
        body.close();
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                cancelled[0] = true;
            }
        });

        assertThat(cancelled[0]).isTrue();
    }
}
