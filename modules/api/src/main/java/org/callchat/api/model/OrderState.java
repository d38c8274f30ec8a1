// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Set;

/** Where an order stands, and every move that is allowed from there. Any other move is refused. */
public enum OrderState {
    /** Waits for a worker. */
    PENDING,
    /** A worker has it in hand. */
    PROCESSING,
    /** Its analysis is recorded. */
    COMPLETED,
    /** An attempt failed; it will be tried again at a stated time. */
    FAILED,
    /** Tries are used up, or not worth trying again. */
    DEAD,
    /** Held back by a person. */
    PAUSED,
    /** Given up by a person. */
    CANCELLED;

    /** The states this one may move to. */
    public Set<OrderState> next() {
        return switch (this) {
            case PENDING -> Set.of(PROCESSING, PAUSED, CANCELLED);
            case PROCESSING -> Set.of(COMPLETED, FAILED, DEAD, PENDING, CANCELLED);
            case FAILED -> Set.of(PROCESSING, PENDING, PAUSED, CANCELLED, DEAD);
            case PAUSED -> Set.of(PENDING, CANCELLED);
            case COMPLETED, DEAD, CANCELLED -> Set.of(PENDING);
        };
    }

    public boolean mayBecome(OrderState target) {
        return next().contains(target);
    }

    /** Whether nothing more happens to the order unless a person acts. */
    public boolean isSettled() {
        return this == COMPLETED || this == DEAD || this == CANCELLED;
    }

    /** Lower-case name, as printed and stored. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
