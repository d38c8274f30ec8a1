// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A named set of orders from one import, and how it gets on.
 *
 * @param name unique within a workspace
 * @param who asked for it, as the system names this user
 * @param at when it was first asked for
 * @param source where its calls come from
 * @param asked how the import was answered; a second import under the same name adds up
 * @param orders how many are in each state now
 * @param audio length of the calls that are analysed
 */
public record Batch(
        String name, String who, Instant at, String source, Asked asked, Map<OrderState, Long> orders, Duration audio) {

    /** The longest name. */
    public static final int MAX_NAME = 200;

    /**
     * How an import was answered.
     *
     * @param added new orders
     * @param alreadyThere orders that existed
     * @param refused entries that cannot become an order
     * @param unknown OrderIDs asked for that the source does not know
     */
    public record Asked(long added, long alreadyThere, long refused, long unknown) {
        public Asked plus(Asked more) {
            return new Asked(
                    added + more.added,
                    alreadyThere + more.alreadyThere,
                    refused + more.refused,
                    unknown + more.unknown);
        }
    }

    public Batch {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("the name of a batch has 1 to " + MAX_NAME + " characters");
        }
        orders = Map.copyOf(orders);
    }

    public long count(OrderState state) {
        return orders.getOrDefault(state, 0L);
    }

    public long total() {
        return orders.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Orders about which nothing more happens unless a person acts, of all: 0…1; 1 when there are none. */
    public double progress() {
        long settled = orders.entrySet().stream()
                .filter(e -> e.getKey().isSettled())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return total() == 0 ? 1 : (double) settled / total();
    }
}
