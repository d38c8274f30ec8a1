// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.engine.queue.InHand;
import org.callchat.engine.queue.eta.Crew;
import org.callchat.engine.queue.eta.Forecaster;
import org.callchat.engine.queue.eta.OpenCall;
import org.callchat.engine.queue.eta.Outcome;
import org.callchat.engine.store.Paces;
import org.callchat.engine.store.WorkedCall;

/**
 * Foretells when the queue will be through, keeps what it foretold, and puts it to the test when nothing is left. What
 * people do meanwhile no forecast could know of; then those made before are not counted.
 */
final class Foresight {
    /** More often nobody looks. */
    private static final Duration FRESH = Duration.ofSeconds(3);
    /** Forecasts of the same minute would only be tested by the same luck. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int PAST_CALLS = 120;
    private static final int PAST_FORECASTS = 200;

    private final Paces paces;
    private final Clock clock;
    private final Forecaster forecaster = new Forecaster(new Random());
    private Optional<Forecast> last = Optional.empty();
    private Instant made = Instant.MIN;
    private Duration took = Duration.ZERO;
    private Instant noted = Instant.MIN;

    Foresight(Paces paces, Clock clock) {
        this.paces = paces;
        this.clock = clock;
    }

    /**
     * @param orders how many are in each state
     * @param here what this process has in hand
     * @param workers on all nodes
     * @param nodes that work
     */
    synchronized Optional<Forecast> look(Map<OrderState, Long> orders, List<InHand> here, int workers, int nodes) {
        Instant now = clock.instant();
        if (isNothingLeft(orders)) {
            through(now);
            return Optional.empty();
        }
        if (workers < 1) {
            return Optional.empty();
        }
        if (last.isPresent() && Duration.between(made, now).compareTo(fresh()) < 0) {
            return last;
        }
        List<WorkedCall> past = paces.worked(PAST_CALLS);
        last = forecaster.forecast(
                past, open(orders, here, paces.waiting(), now), new Crew(workers + nodes, workers), outcomes());
        made = clock.instant();
        took = Duration.between(now, made);
        if (noted.equals(Instant.MIN) || !now.isBefore(noted.plus(NOTED_EVERY))) {
            last.ifPresent(forecast -> paces.foretold(forecast, now));
            noted = now;
        }
        return last;
    }

    /**
     * When the last waiting call of a batch will be done. What comes before it in the queue is done first.
     *
     * @return empty when none of its calls waits, or nobody works
     */
    synchronized Optional<Forecast> lookAt(
            String batch, Map<OrderState, Long> orders, List<InHand> here, int workers, int nodes) {
        List<Paces.Waiting> waiting = paces.waiting();
        int end = waiting.size();
        while (end > 0 && !waiting.get(end - 1).batch().equals(batch)) {
            end--;
        }
        if (end == 0 || workers < 1) {
            return Optional.empty();
        }
        List<OpenCall> open = open(orders, here, waiting.subList(0, end), clock.instant());
        return forecaster.forecast(paces.worked(PAST_CALLS), open, new Crew(workers + nodes, workers), outcomes());
    }

    /** Work is held, or cannot go on: how long that lasts no forecast can know. */
    synchronized void heldUp() {
        if (!noted.equals(Instant.MIN)) {
            overtaken();
        }
    }

    /** Orders came or went by a person's hand, or work was begun or stopped. */
    synchronized void overtaken() {
        paces.overtaken();
        last = Optional.empty();
        noted = Instant.MIN;
    }

    /** How often the truth lay in the ranges. */
    ForecastRecord record() {
        List<Outcome> outcomes = outcomes();
        return new ForecastRecord(
                outcomes.size(),
                outcomes.stream().filter(Outcome::inLikely).count(),
                outcomes.stream().filter(Outcome::inNearlySure).count());
    }

    /** What took long is asked for less often. */
    private Duration fresh() {
        Duration longer = took.multipliedBy(20);
        return longer.compareTo(FRESH) > 0 ? longer : FRESH;
    }

    private void through(Instant now) {
        if (!noted.equals(Instant.MIN)) {
            paces.cameTrue(now);
            noted = Instant.MIN;
        }
        last = Optional.empty();
    }

    private static boolean isNothingLeft(Map<OrderState, Long> orders) {
        return orders.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .allMatch(e -> e.getKey().isSettled() || e.getKey() == OrderState.PAUSED);
    }

    private static List<OpenCall> open(
            Map<OrderState, Long> orders, List<InHand> here, List<Paces.Waiting> waiting, Instant now) {
        List<OpenCall> open = new ArrayList<>();
        long inHand = orders.getOrDefault(OrderState.PROCESSING, 0L);
        for (int i = 0; i < inHand; i++) {
            // of what others have in hand it is not known since when
            Duration since = i < here.size() ? Duration.between(here.get(i).since(), now) : Duration.ZERO;
            open.add(new OpenCall(
                    Optional.empty(), Optional.of(since.isNegative() ? Duration.ZERO : since), Duration.ZERO));
        }
        for (Paces.Waiting call : waiting) {
            Duration wait = call.due().map(due -> Duration.between(now, due)).orElse(Duration.ZERO);
            open.add(new OpenCall(call.audio(), Optional.empty(), wait.isNegative() ? Duration.ZERO : wait));
        }
        return open;
    }

    private List<Outcome> outcomes() {
        return paces.tested(PAST_FORECASTS).stream()
                .map(t -> Outcome.of(t.forecast(), t.took()))
                .toList();
    }
}
