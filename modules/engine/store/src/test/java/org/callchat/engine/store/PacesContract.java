// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.engine.store.Examples.NOON;
import static org.callchat.engine.store.Examples.id;
import static org.callchat.engine.store.Examples.order;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.junit.jupiter.api.Test;

/** How any store remembers how long calls took and what was foretold. */
abstract class PacesContract extends StoreFixture {
    private static final Forecast FORECAST = new Forecast(
            3,
            Duration.ofSeconds(60),
            new Forecast.Range(Duration.ofSeconds(50), Duration.ofSeconds(80)),
            new Forecast.Range(Duration.ofSeconds(40), Duration.ofSeconds(100)),
            3.0);

    @Test
    void calls_are_remembered_with_what_each_stage_took_the_oldest_first() {
        complete("A", 0, Map.of("decode", 1, "levels", 2, "voice_activity", 3, "transcribe", 40, "analyze", 5));
        complete("B", 60, Map.of("decode", 1, "transcribe", 7));

        List<WorkedCall> worked = store.paces().worked(10);

        assertThat(worked).hasSize(2);
        assertThat(worked.get(0).took())
                .containsEntry(Stage.DECODE, Duration.ofSeconds(3))
                .containsEntry(Stage.TRANSCRIBE, Duration.ofSeconds(43))
                .containsEntry(Stage.ANALYSE, Duration.ofSeconds(5));
        assertThat(worked.get(1).took()).containsEntry(Stage.TRANSCRIBE, Duration.ofSeconds(7));
        assertThat(store.paces().worked(1)).containsExactly(worked.get(1));
    }

    @Test
    void what_was_measured_long_ago_is_forgotten() {
        complete("A", 0, Map.of("decode", 1, "transcribe", 40));
        complete("B", 60, Map.of("decode", 1, "transcribe", 7));

        store.paces().forget(NOON.plusSeconds(60));

        assertThat(store.paces().worked(10))
                .singleElement()
                .satisfies(b -> assertThat(b.took()).containsEntry(Stage.TRANSCRIBE, Duration.ofSeconds(7)));
    }

    @Test
    void a_call_whose_text_was_known_says_nothing_about_how_long_calls_take() {
        complete("A", 0, Map.of("decode", 1, "transcribe", 0));

        assertThat(store.paces().worked(10)).isEmpty();
    }

    @Test
    void calls_that_wait_come_in_their_turn() {
        bring("failed", OrderState.FAILED);
        bring("done", OrderState.COMPLETED);
        bring("paused", OrderState.PAUSED);
        bring("pending", OrderState.PENDING);

        List<Paces.Waiting> waiting = store.paces().waiting();

        assertThat(waiting).hasSize(2);
        assertThat(waiting.get(0).due()).isPresent();
        assertThat(waiting.get(1).due()).isEmpty();
    }

    @Test
    void longer_calls_of_an_import_come_first_so_that_no_worker_is_left_alone_with_one() {
        store.add(List.of(lasting("A", 60), order("unknown"), lasting("B", 600), lasting("C", 60)), NOON);
        store.add(List.of(lasting("later", 9000)), NOON.plusSeconds(60));

        assertThat(store.paces().waiting())
                .extracting(w -> w.audio().map(Duration::toSeconds).orElse(0L))
                .containsExactly(600L, 60L, 60L, 0L, 9000L);
        assertThat(store.turns()).extracting(t -> t.order().value()).startsWith("B", "A", "C");
    }

    private static CallStore.NewOrder lasting(String name, int seconds) {
        return order(
                new CallRecord(
                        id(name),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Duration.ofSeconds(seconds)),
                        List.of()),
                "batch-1");
    }

    @Test
    void a_forecast_is_tested_by_the_moment_at_which_nothing_is_left() {
        store.paces().foretold(FORECAST, NOON);

        store.paces().cameTrue(NOON.plusSeconds(70));

        assertThat(store.paces().tested(10)).containsExactly(new Paces.Tested(NOON, FORECAST, Duration.ofSeconds(70)));
    }

    @Test
    void a_forecast_that_was_overtaken_is_not_tested() {
        store.paces().foretold(FORECAST, NOON);
        store.paces().overtaken();
        store.paces().foretold(FORECAST, NOON.plusSeconds(10));

        store.paces().cameTrue(NOON.plusSeconds(30));

        assertThat(store.paces().tested(10)).extracting(Paces.Tested::took).containsExactly(Duration.ofSeconds(20));
    }

    private void complete(String name, int later, Map<String, Integer> seconds) {
        CallAnalysis rich = Examples.richAnalysis(name);
        Timings timings = Timings.NONE;
        for (var step : seconds.entrySet()) {
            timings = timings.with(step.getKey(), Duration.ofSeconds(step.getValue()));
        }
        store.add(List.of(order(name)), NOON);
        store.claim(id(name), NOON);
        store.complete(
                id(name),
                new CallAnalysis(
                        rich.call(), rich.recording(), rich.transcript(), rich.findings(), timings, rich.failures()),
                NOON.plusSeconds(later));
    }
}
