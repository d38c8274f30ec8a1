// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.engine.store.Nodes;

/** The team as the store knows it. */
record StoredTeam(Nodes stored, Clock clock) implements Team {
    private static final Duration SILENT = Duration.ofSeconds(7);

    @Override
    public List<Node> nodes() {
        Instant now = clock.instant();
        return stored.all().stream().map(node -> seen(node, now)).toList();
    }

    private static Node seen(Nodes.Node node, Instant now) {
        return new Node(
                node.name(),
                node.host(),
                health(node, now),
                node.workers(),
                node.startedAt(),
                node.beatAt(),
                node.inHand(),
                node.completed(),
                node.callsPerHour());
    }

    private static Health health(Nodes.Node node, Instant now) {
        if (node.run().isEmpty()) {
            return Health.GONE;
        }
        return node.beatAt().isBefore(now.minus(SILENT)) ? Health.SILENT : Health.AT_WORK;
    }

    @Override
    public Optional<Hold> held() {
        return stored.held().map(hold -> new Hold(hold.who(), hold.since()));
    }

    @Override
    public Hold hold() {
        stored.hold(
                System.getProperty("user.name", "somebody") + " on "
                        + stored.self().host(),
                clock.instant());
        return held().orElseGet(() -> new Hold("somebody", clock.instant()));
    }

    @Override
    public boolean endHold() {
        return stored.endHold();
    }

    @Override
    public List<Recovery> recoveries(Optional<OrderId> order, int limit) {
        return stored.recoveries(order, limit).stream()
                .map(r -> new Recovery(r.order(), r.at(), r.from(), r.by(), r.stage(), r.attempt()))
                .toList();
    }
}
