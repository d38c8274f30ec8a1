// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderChange;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.Edits;

/** Edits in memory. */
final class FakeEdits implements Edits {
    private final FakeDesk desk;
    private final List<Map<OrderId, OrderState>> before = new ArrayList<>();
    final List<Edited> made = new ArrayList<>();
    final List<OrderEdit> edits = new ArrayList<>();

    FakeEdits(FakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Edited make(OrderSelection selection, OrderEdit edit) {
        List<OrderId> orders = selected(selection).stream()
                .filter(id -> desk.order(id)
                        .filter(o -> edit.from().contains(o.state()))
                        .isPresent())
                .toList();
        Map<OrderId, OrderState> states = new HashMap<>();
        orders.forEach(id -> states.put(id, desk.order(id).map(Order::state).orElseThrow()));
        before.add(states);
        edits.add(edit);
        orders.forEach(id -> target(edit).ifPresent(state -> desk.add(id.value(), state)));
        Edited edited = new Edited(
                new OrderChange(
                        made.size() + 1L, CommandLineFixture.NOW, "ada", edit.id(), orders.size(), Optional.empty()),
                orders);
        made.add(edited);
        return edited;
    }

    private List<OrderId> selected(OrderSelection selection) {
        if (selection instanceof OrderSelection.Named named) {
            return named.orders();
        }
        OrderQuery filter = ((OrderSelection.Matching) selection).filter();
        return desk
                .orders(new OrderQuery(
                        filter.states(), filter.text(), filter.batch(), OrderQuery.Sort.ORDER_ID, true, 0, 1000))
                .rows()
                .stream()
                .map(OrderPage.Row::order)
                .map(Order::id)
                .toList();
    }

    private static Optional<OrderState> target(OrderEdit edit) {
        if (edit instanceof OrderEdit.Pause) {
            return Optional.of(OrderState.PAUSED);
        }
        if (edit instanceof OrderEdit.Cancel) {
            return Optional.of(OrderState.CANCELLED);
        }
        return edit instanceof OrderEdit.Retry || edit instanceof OrderEdit.Resume
                ? Optional.of(OrderState.PENDING)
                : Optional.empty();
    }

    @Override
    public Optional<Edited> undo(long change) {
        if (change < 1 || change > made.size()) {
            return Optional.empty();
        }
        before.get((int) change - 1).forEach((id, state) -> desk.add(id.value(), state));
        return Optional.of(made.get((int) change - 1));
    }

    @Override
    public List<OrderChange> latest(int limit) {
        List<OrderChange> changes =
                new ArrayList<>(made.stream().map(Edited::change).toList());
        java.util.Collections.reverse(changes);
        return changes.stream().limit(limit).toList();
    }
}
