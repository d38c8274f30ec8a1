// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Orders by name, or all that a filter lets through. */
final class SelectionOptions {
    @Parameters(arity = "0..*", paramLabel = "ORDER", description = "OrderIDs.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--batch", paramLabel = "NAME", description = "All of this import.")
    private Optional<String> batch = Optional.empty();

    @Option(names = "--state", paramLabel = "STATE", split = ",", description = "All in one of these states.")
    private List<String> states = List.of();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "All with this in their OrderID, agent, store or chain.")
    private Optional<String> text = Optional.empty();

    boolean isNamed() {
        return !names.isEmpty();
    }

    boolean isFiltered() {
        return batch.isPresent() || !states.isEmpty() || text.isPresent();
    }

    List<OrderId> named() {
        Set<OrderId> orders = new LinkedHashSet<>();
        names.forEach(name -> orders.add(order(name)));
        return List.copyOf(orders);
    }

    /** What is selected; the states named by the filter, or else those. */
    OrderSelection selection(Set<OrderState> otherwise) {
        if (isNamed()) {
            return OrderSelection.of(named());
        }
        Set<OrderState> wanted = new LinkedHashSet<>();
        states.forEach(state -> wanted.add(state(state)));
        return new OrderSelection.Matching(new OrderQuery(
                wanted.isEmpty() ? otherwise : wanted, text, batch, OrderQuery.Sort.POSITION, true, 0, 1));
    }

    static OrderId order(String name) {
        if (!OrderId.isValid(name)) {
            throw new UsageProblem("\"" + name + "\" is no OrderID: use 1 to 64 letters, digits, '.', '_' or '-'");
        }
        return new OrderId(name);
    }

    private static OrderState state(String name) {
        for (OrderState state : OrderState.values()) {
            if (state.id().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        throw new UsageProblem("\"" + name + "\" is no state; there are "
                + String.join(
                        ", ",
                        List.of(OrderState.values()).stream()
                                .map(OrderState::id)
                                .toList()));
    }
}
