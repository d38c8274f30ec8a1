// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.engine.store.Paces;
import org.callchat.engine.store.WorkedCall;
import org.junit.jupiter.api.Test;

class ForesightTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Map<OrderState, Long> TEN_WAIT = Map.of(OrderState.PENDING, 10L, OrderState.PAUSED, 3L);
    private static final Map<OrderState, Long> ALL_DONE = Map.of(OrderState.COMPLETED, 10L, OrderState.PAUSED, 3L);

    private final Remembered paces = new Remembered();
    private Instant now = NOON;
    private final Foresight foresight = new Foresight(paces, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void while_nobody_works_nothing_is_foretold() {
        assertThat(foresight.look(TEN_WAIT, List.of(), 0, 0)).isEmpty();
        assertThat(paces.open).isEmpty();
    }

    @Test
    void what_waits_is_foretold_by_what_calls_took() {
        Forecast forecast = look(TEN_WAIT).orElseThrow();

        assertThat(forecast.calls()).isEqualTo(10);
        assertThat(forecast.median()).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(55));
    }

    @Test
    void a_forecast_stands_for_a_few_seconds_and_is_noted_once_a_minute() {
        Optional<Forecast> first = look(TEN_WAIT);
        now = NOON.plusSeconds(2);
        assertThat(look(TEN_WAIT)).isEqualTo(first);
        now = NOON.plusSeconds(59);
        look(TEN_WAIT);
        assertThat(paces.open).containsExactly(NOON);

        now = NOON.plusSeconds(63);
        look(TEN_WAIT);

        assertThat(paces.open).containsExactly(NOON, NOON.plusSeconds(63));
    }

    @Test
    void when_nothing_is_left_it_is_known_how_long_it_took() {
        look(TEN_WAIT);
        now = NOON.plusSeconds(50);

        assertThat(look(ALL_DONE)).isEmpty();

        assertThat(paces.tested).extracting(Paces.Tested::took).containsExactly(Duration.ofSeconds(50));
        assertThat(foresight.record()).isEqualTo(new ForecastRecord(1, 1, 1));
    }

    @Test
    void what_people_changed_meanwhile_is_not_held_against_a_forecast() {
        look(TEN_WAIT);
        foresight.overtaken();
        now = NOON.plusSeconds(5000);

        look(ALL_DONE);

        assertThat(paces.tested).isEmpty();
    }

    @Test
    void a_batch_is_done_when_the_last_of_its_calls_is() {
        assertThat(foresight
                        .lookAt("first", TEN_WAIT, List.of(), 2, 1)
                        .orElseThrow()
                        .median())
                .isBetween(Duration.ofSeconds(17), Duration.ofSeconds(23));
        assertThat(foresight
                        .lookAt("second", TEN_WAIT, List.of(), 2, 1)
                        .orElseThrow()
                        .calls())
                .isEqualTo(10);
        assertThat(foresight.lookAt("third", TEN_WAIT, List.of(), 2, 1)).isEmpty();
        assertThat(foresight.lookAt("first", TEN_WAIT, List.of(), 0, 0)).isEmpty();
    }

    private Optional<Forecast> look(Map<OrderState, Long> orders) {
        return foresight.look(orders, List.of(), 2, 1);
    }

    /** Forty calls of ten seconds each; ten more wait. */
    private static final class Remembered implements Paces {
        private final List<Instant> open = new ArrayList<>();
        private final List<Forecast> forecasts = new ArrayList<>();
        private final List<Tested> tested = new ArrayList<>();

        @Override
        public void forget(Instant before) {
            // nothing here is old
        }

        @Override
        public List<WorkedCall> worked(int limit) {
            return Collections.nCopies(
                    40, new WorkedCall(Duration.ofMinutes(2), Map.of(Stage.TRANSCRIBE, Duration.ofSeconds(10))));
        }

        @Override
        public List<Waiting> waiting() {
            List<Waiting> waiting =
                    new ArrayList<>(Collections.nCopies(4, new Waiting("first", Optional.empty(), Optional.empty())));
            waiting.addAll(Collections.nCopies(6, new Waiting("second", Optional.empty(), Optional.empty())));
            return waiting;
        }

        @Override
        public void foretold(Forecast forecast, Instant now) {
            open.add(now);
            forecasts.add(forecast);
        }

        @Override
        public void cameTrue(Instant now) {
            for (int i = 0; i < open.size(); i++) {
                tested.add(new Tested(open.get(i), forecasts.get(i), Duration.between(open.get(i), now)));
            }
            overtaken();
        }

        @Override
        public void overtaken() {
            open.clear();
            forecasts.clear();
        }

        @Override
        public List<Tested> tested(int limit) {
            return tested;
        }
    }
}
