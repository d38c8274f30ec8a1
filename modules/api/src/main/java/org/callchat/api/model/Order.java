// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One request to analyse one call, as the queue holds it.
 *
 * @param call what the source knows of the call
 * @param reference where the source finds the recording
 * @param batch the import it came with
 * @param priority 1 (first) to 5
 * @param attempts tries so far
 * @param stage the stage in hand, while it is being processed
 * @param nextAttempt when it will be tried again, while it has failed
 * @param lastFailure why the last attempt came to nothing
 */
public record Order(
        CallRecord call,
        RecordingReference reference,
        String batch,
        OrderState state,
        int priority,
        int attempts,
        Optional<Stage> stage,
        Optional<Instant> nextAttempt,
        Optional<Failure> lastFailure,
        Instant createdAt,
        Instant updatedAt) {

    /** Priority of an order nobody moved. */
    public static final int NORMAL_PRIORITY = 3;

    public Order {
        Objects.requireNonNull(state);
        if (priority < 1 || priority > 5) {
            throw new IllegalArgumentException(call.order() + ": priority is 1 to 5, not " + priority);
        }
        if (attempts < 0) {
            throw new IllegalArgumentException(call.order() + ": " + attempts + " attempts");
        }
    }

    public OrderId id() {
        return call.order();
    }
}
