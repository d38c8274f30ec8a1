// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.Team;

final class FakeTeam implements Team {
    final List<Node> nodes = new ArrayList<>();
    final List<Recovery> recoveries = new ArrayList<>();
    Optional<Hold> hold = Optional.empty();

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public Optional<Hold> held() {
        return hold;
    }

    @Override
    public Hold hold() {
        hold = Optional.of(new Hold("ann on desk-7", CommandLineFixture.NOW));
        return hold.get();
    }

    @Override
    public boolean endHold() {
        boolean held = hold.isPresent();
        hold = Optional.empty();
        return held;
    }

    @Override
    public List<Recovery> recoveries(Optional<OrderId> order, int limit) {
        return recoveries.stream()
                .filter(r -> order.isEmpty() || r.order().equals(order.get()))
                .toList();
    }
}
