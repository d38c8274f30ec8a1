// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;

/**
 * How the desk stands.
 *
 * @param orders how many orders are in each state
 * @param running whether workers take orders
 * @param callsPerHour over the calls completed since the workers started; of a team, all nodes together
 * @param forecast when what waits and is in hand will be done, while somebody works
 * @param nextAttempt when the next failed order is due
 * @param waitsFor why calls wait although workers are free, in one sentence, if they do
 * @param held whether and by whom all work is held
 * @param nodes every node of the last days
 * @param store the team's database, where there is one
 */
public record DeskStatus(
        Map<OrderState, Long> orders,
        boolean running,
        List<InHand> inHand,
        Optional<Double> callsPerHour,
        Optional<Forecast> forecast,
        Optional<Instant> nextAttempt,
        Optional<String> waitsFor,
        Optional<Team.Hold> held,
        List<Team.Node> nodes,
        Optional<String> store) {

    /** An order that a worker has. */
    public record InHand(OrderId order, Stage stage, double progress) {}

    public DeskStatus {
        orders = Map.copyOf(orders);
        inHand = List.copyOf(inHand);
        nodes = List.copyOf(nodes);
    }

    /** Nothing is waited for, and nobody else is there. */
    public DeskStatus(
            Map<OrderState, Long> orders,
            boolean running,
            List<InHand> inHand,
            Optional<Double> callsPerHour,
            Optional<Forecast> forecast,
            Optional<Instant> nextAttempt) {
        this(
                orders,
                running,
                inHand,
                callsPerHour,
                forecast,
                nextAttempt,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The time that is as likely too short as too long. */
    public Optional<Duration> remaining() {
        return forecast.map(Forecast::median);
    }

    public long count(OrderState state) {
        return orders.getOrDefault(state, 0L);
    }

    public long nodes(Team.Health health) {
        return nodes.stream().filter(node -> node.health() == health).count();
    }

    public long total() {
        return orders.values().stream().mapToLong(Long::longValue).sum();
    }
}
