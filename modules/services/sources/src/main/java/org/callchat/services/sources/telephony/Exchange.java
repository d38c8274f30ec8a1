// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Secret;
import org.callchat.api.spi.Progress;
import org.callchat.services.sources.telephony.TelephonyParameters.Patience;
import org.jspecify.annotations.Nullable;

/** Asks a server one thing once, and tells every way in which it may go wrong apart. */
final class Exchange {
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final long LOOK_MILLIS = 200;

    private final HttpClient client;
    private final String origin;
    private final Patience patience;
    private final Supplier<Optional<Secret>> token;
    private final Clock clock;

    Exchange(HttpClient client, String origin, Patience patience, Supplier<Optional<Secret>> token, Clock clock) {
        this.client = client;
        this.origin = origin;
        this.patience = patience;
        this.token = token;
        this.clock = clock;
    }

    /**
     * Sends a request.
     *
     * @param subject what is asked for, as it goes into a sentence: {@code the chains}
     * @return an answer of 200 to 299, or 416; its body is closed by the caller
     * @throws CallFailure for any other, and where there is none
     */
    HttpResponse<PatientBody> send(HttpRequest.Builder request, String subject, Progress progress) {
        token.get().ifPresent(secret -> request.header("Authorization", "Bearer " + sendable(secret)));
        request.timeout(patience.answer());
        HttpResponse<PatientBody> answer = await(
                client.sendAsync(request.build(), head -> new PatientBody(patience.idle(), progress)),
                subject,
                progress);
        int status = answer.statusCode();
        if (status / 100 == 2 || status == 416) {
            return answer;
        }
        try (PatientBody body = answer.body()) {
            throw refusal(answer, subject, ProblemText.read(contentType(answer), body));
        }
    }

    static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** A header that cannot be sent would be repeated in the words of the exception. */
    private static String sendable(Secret secret) {
        if (!SENDABLE.matcher(secret.reveal()).matches()) {
            throw new CallFailure(
                    TelephonyCodes.TOKEN,
                    "The token has characters that no token has; perhaps a line break. Set it again.");
        }
        return secret.reveal();
    }

    private <T> T await(CompletableFuture<T> answer, String subject, Progress progress) {
        try {
            while (true) {
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    progress.checkCancelled();
                }
            }
        } catch (ExecutionException e) {
            throw silence(e.getCause(), subject);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private CallFailure silence(@Nullable Throwable cause, String subject) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return new CallFailure(
                    TelephonyCodes.NO_ANSWER,
                    origin + " did not answer the request for " + subject + " within "
                            + patience.answer().toSeconds() + " s.",
                    cause);
        }
        if (cause instanceof IOException) {
            String why = cause instanceof ConnectException && cause.getMessage() == null
                    ? "the connection was refused or the name is not known"
                    : ProblemText.clean(String.valueOf(cause.getMessage()));
            return new CallFailure(
                    TelephonyCodes.UNREACHABLE,
                    origin + " cannot be reached for " + subject + " (" + why + ").",
                    cause);
        }
        throw new IllegalStateException("no request could be made to " + origin, cause);
    }

    private CallFailure refusal(HttpResponse<?> answer, String subject, String problem) {
        int status = answer.statusCode();
        String said = " (" + status + (problem.isEmpty() ? "" : ", \"" + problem + "\"") + ")";
        return switch (status) {
            case 401 ->
                failed(
                        TelephonyCodes.TOKEN,
                        " wants a valid token for " + subject + said + ". Set "
                                + "CHAT_TELEPHONY_TOKEN, or the token in the workbench.");
            case 403 -> failed(TelephonyCodes.FORBIDDEN, "'s token does not open " + subject + said + ".");
            case 404, 410 -> failed(TelephonyCodes.NOT_FOUND, " does not have " + subject + said + ".");
            case 429 -> busy(TelephonyCodes.TOO_MANY_REQUESTS, " is asked too often for " + subject + said, answer);
            case 408, 502, 503, 504 -> busy(TelephonyCodes.AWAY, " is not ready to give " + subject + said, answer);
            default -> other(answer, subject, said);
        };
    }

    private CallFailure other(HttpResponse<?> answer, String subject, String said) {
        int status = answer.statusCode();
        if (status >= 500) {
            return busy(TelephonyCodes.SERVER_ERROR, " failed over " + subject + said, answer);
        }
        if (status / 100 == 3) {
            return failed(
                    TelephonyCodes.REDIRECT,
                    " sends the request for " + subject + " to " + target(answer) + said
                            + "; the token is not taken there. If that is right, set it as the address.");
        }
        return failed(TelephonyCodes.REFUSED, " does not understand the request for " + subject + said + ".");
    }

    private static String target(HttpResponse<?> answer) {
        try {
            URI target =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElse("/"));
            return ProblemText.clean(target.getScheme() + "://" + target.getHost());
        } catch (IllegalArgumentException e) {
            return "another address";
        }
    }

    private CallFailure failed(FailureCode code, String what) {
        return new CallFailure(code, origin + what);
    }

    private CallFailure busy(FailureCode code, String what, HttpResponse<?> answer) {
        Optional<Duration> wait =
                answer.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.parse(text, clock));
        String until = wait.map(w -> "; it wants to be left alone for " + w.toSeconds() + " s.")
                .orElse(".");
        return new CallFailure(code, origin + what + until, null, wait);
    }
}
