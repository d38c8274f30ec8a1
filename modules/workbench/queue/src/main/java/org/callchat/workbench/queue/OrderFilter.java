// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderQuery.Sort;
import org.callchat.api.model.OrderState;

/**
 * Which orders are shown, and in which order.
 *
 * @param states only these; empty for all
 * @param text found in OrderID, agent, store or chain; blank for any
 */
record OrderFilter(Set<OrderState> states, String text, Sort sort, boolean ascending) {
    /** Everything, in the order in which it will be taken. */
    static final OrderFilter ALL = new OrderFilter(Set.of(), "", Sort.POSITION, true);

    OrderFilter {
        states = Set.copyOf(states);
        text = text.strip();
    }

    OrderQuery query(int offset, int limit) {
        Optional<String> wanted = Optional.of(text).filter(t -> !t.isEmpty());
        return new OrderQuery(states, wanted, Optional.empty(), sort, ascending, offset, limit);
    }

    OrderFilter withText(String wanted) {
        return new OrderFilter(states, wanted, sort, ascending);
    }

    /** Adds a state, or takes it out when it is in. */
    OrderFilter toggled(OrderState state) {
        Set<OrderState> changed = EnumSet.noneOf(OrderState.class);
        changed.addAll(states);
        if (!changed.remove(state)) {
            changed.add(state);
        }
        return new OrderFilter(changed, text, sort, ascending);
    }

    /** Sorts by this, then the other way round, then as the queue stands. */
    OrderFilter sortedBy(Sort wanted) {
        if (sort != wanted) {
            return new OrderFilter(states, text, wanted, true);
        }
        return ascending
                ? new OrderFilter(states, text, wanted, false)
                : new OrderFilter(states, text, Sort.POSITION, true);
    }

    /** Shows everything, sorted as before. */
    OrderFilter cleared() {
        return new OrderFilter(Set.of(), "", sort, ascending);
    }

    boolean showsEverything() {
        return states.isEmpty() && text.isEmpty();
    }
}
