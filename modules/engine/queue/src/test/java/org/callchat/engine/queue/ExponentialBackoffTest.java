// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.junit.jupiter.api.Test;

class ExponentialBackoffTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CallFailure REFUSED = failure("DL_CONN_REFUSED", Optional.empty());

    @Test
    void the_longest_wait_grows_by_the_factor_up_to_the_cap() {
        ExponentialBackoff backoff = backoff(new Random(1));

        assertThat(backoff.longest(1)).isEqualTo(SECOND);
        assertThat(backoff.longest(2)).isEqualTo(Duration.ofSeconds(3));
        assertThat(backoff.longest(3)).isEqualTo(Duration.ofSeconds(9));
        assertThat(backoff.longest(4)).isEqualTo(Duration.ofSeconds(20));
        assertThat(backoff.longest(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void waits_lie_anywhere_between_nothing_and_the_longest() {
        assertThat(backoff(always(0)).nextTry(REFUSED, 2)).contains(Duration.ZERO);
        assertThat(backoff(always(0.5)).nextTry(REFUSED, 2)).contains(Duration.ofMillis(1500));
        assertThat(backoff(always(Math.nextDown(1.0))).nextTry(REFUSED, 2)).contains(Duration.ofSeconds(3));
    }

    @Test
    void after_the_last_try_there_is_no_other() {
        assertThat(backoff(new Random(1)).nextTry(REFUSED, 4)).isPresent();
        assertThat(backoff(new Random(1)).nextTry(REFUSED, 5)).isEmpty();
    }

    @Test
    void what_will_not_go_away_is_not_tried_again() {
        assertThat(backoff(new Random(1)).nextTry(failure("DEC_FMT_UNKNOWN", Optional.empty()), 1))
                .isEmpty();
    }

    @Test
    void who_asks_to_be_left_alone_for_a_while_is() {
        CallFailure busy = failure("DL_RES_BUSY", Optional.of(Duration.ofMinutes(5)));

        assertThat(backoff(always(0.5)).nextTry(busy, 1)).contains(Duration.ofMinutes(5));
        assertThat(backoff(always(0.5)).nextTry(failure("DL_RES_BUSY", Optional.of(Duration.ofMillis(1))), 1))
                .contains(Duration.ofMillis(500));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(Duration.ZERO, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(Duration.ofMinutes(1), 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(SECOND, 0.5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(SECOND, Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> backoff(SECOND, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> QueueOptions.workers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> QueueOptions.workers(17));
        assertThatIllegalArgumentException().isThrownBy(() -> new QueueOptions(1, Duration.ZERO));
    }

    private static ExponentialBackoff backoff(RandomGenerator random) {
        return new ExponentialBackoff(
                SECOND, 3, Duration.ofSeconds(20), 5, code -> !code.value().contains("_FMT_"), random);
    }

    private static ExponentialBackoff backoff(Duration base, double factor, int attempts) {
        return new ExponentialBackoff(base, factor, Duration.ofSeconds(20), attempts, code -> true, new Random(1));
    }

    private static CallFailure failure(String code, Optional<Duration> retryAfter) {
        return new CallFailure(new FailureCode(code), "It did not work.", null, retryAfter);
    }

    /** @param value of every draw, 0…1 */
    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
