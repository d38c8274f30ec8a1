// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A failed attempt, as kept and shown.
 *
 * @param attempt counted from 1
 * @param message for a person: subject, cause, remedy
 * @param causes the technical causes, outermost first, one line each
 */
public record Failure(FailureCode code, Stage stage, int attempt, Instant at, String message, List<String> causes) {
    public Failure {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1, not " + attempt);
        }
        causes = List.copyOf(causes);
    }
}
