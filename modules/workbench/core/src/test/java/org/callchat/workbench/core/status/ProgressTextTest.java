// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.Team;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    @Test
    void a_running_queue_tells_count_failures_rate_and_what_is_left() {
        ProgressText said = ProgressText.of(status(true, 41.2, Duration.ofSeconds(170), 12, 1, 1));

        assertThat(said.text()).isEqualTo("12 / 15 completed  ·  2 failed  ·  41 calls/h  ·  about 3 min left");
        assertThat(said.fraction()).isCloseTo(13 / 15.0, Assertions.within(1e-9));
    }

    @Test
    void a_paused_queue_says_so() {
        assertThat(ProgressText.of(status(false, 41, Duration.ofSeconds(170), 12, 0, 0))
                        .text())
                .isEqualTo("12 / 15 completed  ·  paused");
    }

    @Test
    void a_finished_queue_only_counts() {
        assertThat(ProgressText.of(status(true, 41, Duration.ZERO, 15, 0, 0)).text())
                .isEqualTo("15 / 15 completed");
    }

    @Test
    void an_empty_queue_says_so() {
        ProgressText said = ProgressText.of(
                new DeskStatus(Map.of(), true, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(said).isEqualTo(new ProgressText("No calls yet", 0));
    }

    @Test
    void what_was_given_up_is_no_part_of_the_work() {
        DeskStatus status = new DeskStatus(
                Map.of(OrderState.COMPLETED, 3L, OrderState.CANCELLED, 5L),
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(ProgressText.of(status)).isEqualTo(new ProgressText("3 / 3 completed", 1));
    }

    @Test
    void of_a_team_the_nodes_are_counted_and_the_silent_ones_named() {
        DeskStatus alone = status(false, 40, Duration.ofMinutes(3), 12, 0, 0);
        DeskStatus team = new DeskStatus(
                alone.orders(),
                false,
                List.of(),
                alone.callsPerHour(),
                alone.forecast(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(node("a", Team.Health.AT_WORK), node("b", Team.Health.AT_WORK), node("c", Team.Health.SILENT)),
                Optional.of("chat on server:5432"));

        assertThat(ProgressText.of(team).text())
                .isEqualTo("12 / 15 completed  ·  40 calls/h  ·  about 3 min left  ·  2 nodes  ·  no sign of c");
    }

    private static Team.Node node(String name, Team.Health health) {
        Instant now = Instant.EPOCH;
        return new Team.Node(name, "host", health, 1, now, now, 0, 0, Optional.empty());
    }

    @Test
    void long_and_short_waits_read_well() {
        assertThat(ProgressText.left(Duration.ofSeconds(20))).isEqualTo("less than a minute left");
        assertThat(ProgressText.left(Duration.ofMinutes(135))).isEqualTo("about 2 h 15 min left");
    }

    /** Of fifteen calls. */
    private static DeskStatus status(boolean running, double rate, Duration left, long done, long failed, long dead) {
        Map<OrderState, Long> orders = Map.of(
                OrderState.COMPLETED, done,
                OrderState.FAILED, failed,
                OrderState.DEAD, dead,
                OrderState.PENDING, 15 - done - failed - dead);
        Forecast.Range range = new Forecast.Range(left, left);
        Forecast forecast = new Forecast(1, left, range, range, rate / 60);
        return new DeskStatus(orders, running, List.of(), Optional.of(rate), Optional.of(forecast), Optional.empty());
    }
}
