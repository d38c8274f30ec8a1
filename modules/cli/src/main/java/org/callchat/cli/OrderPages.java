// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.CallDesk;

/** Orders of a desk, page after page. */
record OrderPages(CallDesk desk) {

    /** Every order in one of these states that is wanted. */
    List<OrderId> in(Set<OrderState> states, Predicate<Order> wanted) {
        return read(states, OrderQuery.Sort.ORDER_ID, true, order -> true).stream()
                .filter(wanted)
                .map(Order::id)
                .toList();
    }

    /** Orders in one of these states, those touched last first, as long as they are wanted. */
    List<Order> latest(Set<OrderState> states, Predicate<Order> wanted) {
        return read(states, OrderQuery.Sort.UPDATED, false, wanted);
    }

    private List<Order> read(Set<OrderState> states, OrderQuery.Sort sort, boolean ascending, Predicate<Order> wanted) {
        List<Order> orders = new ArrayList<>();
        for (int offset = 0; ; offset += OrderQuery.MAX_LIMIT) {
            OrderPage page = desk.orders(new OrderQuery(
                    states, Optional.empty(), Optional.empty(), sort, ascending, offset, OrderQuery.MAX_LIMIT));
            for (OrderPage.Row row : page.rows()) {
                if (!wanted.test(row.order())) {
                    return orders;
                }
                orders.add(row.order());
            }
            if (page.rows().size() < OrderQuery.MAX_LIMIT) {
                return orders;
            }
        }
    }
}
