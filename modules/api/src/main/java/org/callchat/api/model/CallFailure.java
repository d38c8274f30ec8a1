// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one call came to nothing. The message is written for a person: it names the subject, the cause and
 * what can be done; it never holds a secret or a phone number.
 */
public final class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient FailureCode code;
    private final transient Optional<Duration> retryAfter;

    public CallFailure(FailureCode code, String message) {
        this(code, message, null);
    }

    public CallFailure(FailureCode code, String message, @Nullable Throwable cause) {
        this(code, message, cause, Optional.empty());
    }

    /** @param retryAfter how long the other side asked to be left alone */
    public CallFailure(FailureCode code, String message, @Nullable Throwable cause, Optional<Duration> retryAfter) {
        super(message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public FailureCode code() {
        return code;
    }

    /** When the other side said how long to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What {@link #getMessage()} says, which is never absent here. */
    public String explanation() {
        String message = getMessage();
        return message == null ? code.value() : message;
    }
}
