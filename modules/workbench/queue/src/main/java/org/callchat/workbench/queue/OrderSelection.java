// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderState;

/**
 * What is selected. Orders are followed by their id while rows move; a selection that reaches beyond the loaded rows is
 * a selection of rows.
 */
final class OrderSelection {
    private List<Integer> rows = List.of();
    private Map<OrderId, OrderState> followed = Map.of();

    void set(List<Integer> selected, PageCache pages) {
        rows = List.copyOf(selected);
        Map<OrderId, OrderState> found = new LinkedHashMap<>();
        for (int row : rows) {
            Optional<OrderPage.Row> loaded = pages.row(row);
            if (loaded.isEmpty()) {
                followed = Map.of();
                return;
            }
            found.put(loaded.get().order().id(), loaded.get().order().state());
        }
        followed = found;
    }

    /** Finds the orders again after rows moved or changed. */
    void follow(PageCache pages, int total) {
        if (followed.isEmpty()) {
            rows = rows.stream().filter(row -> row < total).toList();
            return;
        }
        TreeSet<Integer> found = new TreeSet<>();
        pages.forEach((row, index) -> {
            if (index < total && followed.containsKey(row.order().id())) {
                found.add(index);
                followed.put(row.order().id(), row.order().state());
            }
        });
        rows = List.copyOf(found);
    }

    List<Integer> rows() {
        return rows;
    }

    /** Whether every selected order is known by its id. */
    boolean isFollowed() {
        return rows.isEmpty() || !followed.isEmpty();
    }

    List<OrderId> suiting(QueueMove move) {
        return followed.entrySet().stream()
                .filter(order -> move.suits(order.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isEmpty() {
        return rows.isEmpty() && followed.isEmpty();
    }
}
