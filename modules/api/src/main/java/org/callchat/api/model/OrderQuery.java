// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Optional;
import java.util.Set;

/**
 * Which orders to list, and how.
 *
 * @param states only these; empty for any
 * @param text found in OrderID, agent, store or chain, whatever the case
 * @param batch only of this batch
 * @param offset orders to skip
 * @param limit orders to return at most, 1 to 1000
 */
public record OrderQuery(
        Set<OrderState> states,
        Optional<String> text,
        Optional<String> batch,
        Sort sort,
        boolean ascending,
        int offset,
        int limit) {

    /** What orders can be sorted by. */
    public enum Sort {
        /** The order in which they will be taken: priority, then as they came. */
        POSITION,
        ORDER_ID,
        STATE,
        AGENT,
        STORE,
        STARTED,
        UPDATED,
        AUDIO,
        SILENCE,
        KEYWORDS
    }

    /** The most orders one page may have. */
    public static final int MAX_LIMIT = 1000;

    public OrderQuery {
        states = Set.copyOf(states);
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page starts at 0 or later and has 1 to " + MAX_LIMIT + " orders");
        }
    }

    /** The first orders in the order in which they will be taken. */
    public static OrderQuery first(int limit) {
        return new OrderQuery(Set.of(), Optional.empty(), Optional.empty(), Sort.POSITION, true, 0, limit);
    }
}
