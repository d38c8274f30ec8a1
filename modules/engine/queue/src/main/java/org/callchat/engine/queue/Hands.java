// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callchat.api.model.OrderId;

/** All orders in hand. */
final class Hands {
    private final Map<OrderId, Hand> hands = new ConcurrentHashMap<>();

    /** @return false when somebody has the order already */
    boolean take(OrderId order, Hand hand) {
        return hands.putIfAbsent(order, hand) == null;
    }

    void release(OrderId order, Hand hand) {
        hands.remove(order, hand);
    }

    boolean isEmpty() {
        return hands.isEmpty();
    }

    boolean has(OrderId order) {
        return hands.containsKey(order);
    }

    void cancel(Collection<OrderId> orders) {
        orders.forEach(order -> hands.computeIfPresent(order, (id, hand) -> {
            hand.cancel();
            return hand;
        }));
    }

    void cancelAllBut(Collection<OrderId> kept) {
        hands.values().stream().filter(hand -> !kept.contains(hand.order())).forEach(Hand::cancel);
    }

    void cancelAll() {
        hands.values().forEach(Hand::cancel);
    }

    /** The one taken first first. */
    List<InHand> seen() {
        return hands.values().stream()
                .map(Hand::seen)
                .sorted(Comparator.comparing(InHand::since).thenComparing(InHand::order))
                .toList();
    }
}
