// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;

/**
 * Waits longer after each failure: somewhere between nothing and {@code base × factor^(attempts − 1)}, never above the
 * cap ("full jitter", so that calls that failed together do not come back together). Where the other side said how long
 * to wait, that is waited at least.
 *
 * @param base longest wait after the first attempt
 * @param cap longest wait of all
 * @param maxAttempts tries before an order is given up
 * @param retryable whether a failure may go away by itself
 */
public record ExponentialBackoff(
        Duration base,
        double factor,
        Duration cap,
        int maxAttempts,
        Predicate<FailureCode> retryable,
        RandomGenerator random)
        implements RetryPolicy {

    public ExponentialBackoff {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("waits grow from above 0 to the cap, not from " + base + " to " + cap);
        }
        if (!(factor >= 1) || maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "a factor of at least 1 and at least 1 attempt are needed, not " + factor + " and " + maxAttempts);
        }
    }

    /** Up to 5 s, then 15 s, 45 s … up to 10 min. */
    public static ExponentialBackoff standard(
            int maxAttempts, Predicate<FailureCode> retryable, RandomGenerator random) {
        return new ExponentialBackoff(Duration.ofSeconds(5), 3, Duration.ofMinutes(10), maxAttempts, retryable, random);
    }

    @Override
    public Optional<Duration> nextTry(CallFailure failure, int attempts) {
        if (attempts >= maxAttempts || !retryable.test(failure.code())) {
            return Optional.empty();
        }
        Duration drawn = Duration.ofMillis(
                (long) (random.nextDouble() * (longest(attempts).toMillis() + 1)));
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        return Optional.of(drawn.compareTo(asked) >= 0 ? drawn : asked);
    }

    /** The longest wait after that many attempts. */
    public Duration longest(int attempts) {
        double millis = base.toMillis() * Math.pow(factor, Math.max(0, attempts - 1));
        return millis >= cap.toMillis() ? cap : Duration.ofMillis((long) millis);
    }
}
