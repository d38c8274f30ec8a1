// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Collection;
import java.util.List;

/** Which orders a change is meant for. */
public sealed interface OrderSelection {

    /** These, in this order. */
    record Named(List<OrderId> orders) implements OrderSelection {
        public Named {
            orders = orders.stream().distinct().toList();
        }
    }

    /** All that a list with this filter would show, on every page; how the list is sorted and cut does not matter. */
    record Matching(OrderQuery filter) implements OrderSelection {}

    static OrderSelection of(Collection<OrderId> orders) {
        return new Named(List.copyOf(orders));
    }
}
