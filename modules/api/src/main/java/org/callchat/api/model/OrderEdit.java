// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a person does with orders. An order that is in a state from which this is not allowed is left as it is; what is in
 * hand can only be cancelled.
 */
public sealed interface OrderEdit {

    /** The states from which it is allowed. */
    Set<OrderState> from();

    /** One word, as printed and stored. */
    default String id() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Holds back. */
    record Pause() implements OrderEdit {
        @Override
        public Set<OrderState> from() {
            return mayBecome(OrderState.PAUSED);
        }
    }

    /** Lets what is held back go on. */
    record Resume() implements OrderEdit {
        @Override
        public Set<OrderState> from() {
            return EnumSet.of(OrderState.PAUSED);
        }
    }

    /** Gives all tries anew. */
    record Retry() implements OrderEdit {
        @Override
        public Set<OrderState> from() {
            Set<OrderState> states = mayBecome(OrderState.PENDING);
            states.remove(OrderState.PROCESSING);
            return states;
        }
    }

    /** Gives up. */
    record Cancel() implements OrderEdit {
        @Override
        public Set<OrderState> from() {
            return mayBecome(OrderState.CANCELLED);
        }
    }

    /** Takes away, with whatever is known of it. */
    record Delete() implements OrderEdit {
        @Override
        public Set<OrderState> from() {
            return EnumSet.complementOf(EnumSet.of(OrderState.PROCESSING));
        }
    }

    /** @param priority 1 (first; the urgent ones) to 5 */
    record Prioritise(int priority) implements OrderEdit {
        public Prioritise {
            if (priority < 1 || priority > 5) {
                throw new IllegalArgumentException("a priority is 1 to 5, not " + priority);
            }
        }

        @Override
        public String id() {
            return "priority";
        }

        @Override
        public Set<OrderState> from() {
            return waiting();
        }
    }

    /** Changes the place in the queue. */
    sealed interface Move extends OrderEdit {
        @Override
        default Set<OrderState> from() {
            return waiting();
        }

        @Override
        default String id() {
            return "move";
        }
    }

    /** Puts right before another order that waits, with its priority. */
    record MoveBefore(OrderId place) implements Move {}

    /** Puts before all others of the same priority. */
    record MoveToTop() implements Move {}

    /** Puts behind all others of the same priority. */
    record MoveToEnd() implements Move {}

    private static Set<OrderState> mayBecome(OrderState target) {
        Set<OrderState> states = EnumSet.allOf(OrderState.class);
        states.removeIf(state -> !state.mayBecome(target));
        return states;
    }

    private static Set<OrderState> waiting() {
        return EnumSet.of(OrderState.PENDING, OrderState.FAILED, OrderState.PAUSED);
    }
}
