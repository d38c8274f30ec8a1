// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.spi.Progress;

/**
 * Asks again while that makes sense, after waits drawn between nothing and twice the wait before, or as long as the
 * server asked for. A server that is away is left alone for a while by all who ask it.
 */
final class Persistence {
    static final Duration FIRST_WAIT = Duration.ofMillis(500);
    /** Who is asked to wait longer gives the call back to the queue, which waits without holding anything. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** How long nobody asks a server that is away. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private static final int WATCHED = 20;
    private static final int LEAST = 10;
    private static final System.Logger LOG = System.getLogger(Persistence.class.getName());

    private static final Set<FailureCode> AWAY =
            Set.of(TelephonyCodes.AWAY, TelephonyCodes.UNREACHABLE, TelephonyCodes.NO_ANSWER);
    private static final Set<FailureCode> PASSING = Set.of(
            TelephonyCodes.AWAY,
            TelephonyCodes.UNREACHABLE,
            TelephonyCodes.NO_ANSWER,
            TelephonyCodes.TOO_MANY_REQUESTS,
            TelephonyCodes.SERVER_ERROR,
            TelephonyCodes.CIRCUIT_OPEN,
            TelephonyCodes.INTERRUPTED,
            TelephonyCodes.STALLED);

    private final String origin;
    private final Surroundings around;
    private final CircuitBreaker breaker;

    Persistence(String origin, Surroundings around) {
        this.origin = origin;
        this.around = around;
        this.breaker = CircuitBreaker.of(
                origin,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WATCHED)
                        .minimumNumberOfCalls(LEAST)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .clock(around.clock())
                        .recordException(
                                problem -> problem instanceof CallFailure failure && AWAY.contains(failure.code()))
                        .build());
    }

    /**
     * Makes an attempt, and another when it fails in a way that may pass.
     *
     * @throws CallFailure the last attempt's
     */
    <T> T ask(Supplier<T> attempt, int tries, Progress progress) {
        Retry.AsyncContext<T> context = Retry.of(origin, policy(tries)).asyncContext();
        while (true) {
            progress.checkCancelled();
            try {
                T answer = guarded(attempt);
                context.onComplete();
                return answer;
            } catch (CallFailure failure) {
                long wait = context.onError(failure);
                if (wait < 0) {
                    throw failure;
                }
                LOG.log(System.Logger.Level.DEBUG, "{0} from {1}; asked again in {2} ms", failure.code(), origin, wait);
                around.waits().pass(Duration.ofMillis(wait), progress);
            }
        }
    }

    private RetryConfig policy(int tries) {
        return RetryConfig.custom()
                .maxAttempts(tries)
                .retryOnException(Persistence::isPassing)
                .intervalBiFunction((attempt, outcome) -> wait(attempt, asked(outcome.getLeft())))
                .build();
    }

    private static boolean isPassing(Throwable problem) {
        return problem instanceof CallFailure failure
                && PASSING.contains(failure.code())
                && asked(failure).orElse(Duration.ZERO).compareTo(LONGEST_WAIT) <= 0;
    }

    private static Optional<Duration> asked(Throwable problem) {
        return problem instanceof CallFailure failure ? failure.retryAfter() : Optional.empty();
    }

    /** Full jitter: those who failed together do not come back together. */
    private long wait(int attempt, Optional<Duration> asked) {
        double longest =
                Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() * Math.pow(2, Math.max(0, attempt - 1)));
        long drawn = (long) (around.random().nextDouble() * longest);
        return Math.max(drawn, asked.orElse(Duration.ZERO).toMillis());
    }

    private <T> T guarded(Supplier<T> attempt) {
        if (!breaker.tryAcquirePermission()) {
            throw new CallFailure(
                    TelephonyCodes.CIRCUIT_OPEN,
                    origin + " was away again and again and is left alone for " + LEFT_ALONE.toSeconds() + " s.",
                    null,
                    Optional.of(LEFT_ALONE));
        }
        boolean settled = false;
        try {
            T answer = attempt.get();
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            settled = true;
            return answer;
        } catch (CallFailure failure) {
            breaker.onError(0, TimeUnit.NANOSECONDS, failure);
            settled = true;
            throw failure;
        } finally {
            if (!settled) {
                breaker.releasePermission();
            }
        }
    }
}
