// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.callchat.api.model.OrderId;

/** The calls with the most of something. */
final class Foremost {
    private static final int MOST = 5;
    private static final Comparator<Ranked> LEAST_FIRST =
            Comparator.comparingDouble(Ranked::amount).thenComparing(Ranked::order, Comparator.reverseOrder());

    private record Ranked(OrderId order, double amount) {}

    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(LEAST_FIRST);

    void add(OrderId order, double amount) {
        kept.add(new Ranked(order, amount));
        if (kept.size() > MOST) {
            kept.poll();
        }
    }

    /** The most first. */
    List<OrderId> orders() {
        return kept.stream().sorted(LEAST_FIRST.reversed()).map(Ranked::order).toList();
    }
}
