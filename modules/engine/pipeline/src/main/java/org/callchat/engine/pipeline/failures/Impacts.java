// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.failures.FailureReport.Impact;

/** What the failures of one code cost. */
final class Impacts {
    private final List<TriedOrder> orders;
    private final Optional<Duration> usual;

    Impacts(List<TriedOrder> orders) {
        this.orders = orders;
        List<Duration> audio = orders.stream().flatMap(o -> o.audio().stream()).toList();
        this.usual = audio.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        audio.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(audio.size()));
    }

    Impact of(FailureCode code) {
        List<OrderId> lost = new ArrayList<>();
        List<OrderId> waiting = new ArrayList<>();
        List<OrderId> recovered = new ArrayList<>();
        Duration delay = Duration.ZERO;
        for (TriedOrder order : orders) {
            if (order.state() == OrderState.COMPLETED && order.has(code)) {
                recovered.add(order.id());
                delay = delay.plus(delay(order, code));
            } else if (endedBy(order, code)) {
                (order.state() == OrderState.DEAD ? lost : waiting).add(order.id());
            }
        }
        return new Impact(lost, waiting, recovered, delay, usual.map(u -> u.multipliedBy(lost.size())));
    }

    /** Whether the order stands where it stands because of its last failure, and that has the code. */
    private static boolean endedBy(TriedOrder order, FailureCode code) {
        int failures = order.failures().size();
        boolean stands = order.state() == OrderState.DEAD || order.state() == OrderState.FAILED;
        return stands
                && failures > 0
                && order.failures().get(failures - 1).code().equals(code);
    }

    private static Duration delay(TriedOrder order, FailureCode code) {
        Instant first = order.failures().stream()
                .filter(f -> f.code().equals(code))
                .map(Failure::at)
                .findFirst()
                .orElse(order.updatedAt());
        Duration delay = Duration.between(first, order.updatedAt());
        return delay.isNegative() ? Duration.ZERO : delay;
    }
}
