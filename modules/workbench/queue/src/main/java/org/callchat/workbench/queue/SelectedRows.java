// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.engine.pipeline.CallDesk;

/** Finds out which orders stand in rows that were never loaded. */
final class SelectedRows {
    private static final int CHUNK = OrderQuery.MAX_LIMIT;

    private SelectedRows() {}

    static List<OrderId> suiting(CallDesk desk, OrderFilter filter, List<Integer> rows, QueueMove move) {
        Set<Integer> wanted = new HashSet<>(rows);
        return rows.stream()
                .map(row -> row / CHUNK)
                .distinct()
                .flatMap(chunk -> {
                    List<Order> orders = desk.orders(filter.query(chunk * CHUNK, CHUNK)).rows().stream()
                            .map(OrderPage.Row::order)
                            .toList();
                    return IntStream.range(0, orders.size())
                            .filter(i -> wanted.contains(chunk * CHUNK + i))
                            .mapToObj(orders::get);
                })
                .filter(order -> move.suits(order.state()))
                .map(Order::id)
                .toList();
    }
}
