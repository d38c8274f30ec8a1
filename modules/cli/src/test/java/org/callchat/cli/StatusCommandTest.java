// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
        chat.engine.desk.add("N-1", OrderState.COMPLETED);
        chat.engine.desk.add("N-2", OrderState.COMPLETED);
        chat.engine.desk.add("N-3", OrderState.DEAD);
    }

    private JsonNode json() throws Exception {
        assertThat(chat.run("status", "--json")).isZero();
        return new ObjectMapper().readTree(chat.out());
    }

    @Test
    void json_has_every_state_in_its_order_and_the_total() throws Exception {
        JsonNode json = json();

        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactly("orders", "total", "in_hand", "next_attempt", "forecast", "held", "nodes");
        List<String> states = new ArrayList<>();
        json.get("orders").fieldNames().forEachRemaining(states::add);
        assertThat(states)
                .containsExactly("pending", "processing", "completed", "failed", "dead", "paused", "cancelled");
        assertThat(json.get("orders").get("completed").asInt()).isEqualTo(2);
        assertThat(json.get("orders").get("pending").asInt()).isZero();
        assertThat(json.get("total").asInt()).isEqualTo(3);
        assertThat(json.get("in_hand")).isEmpty();
        assertThat(json.get("forecast").get("median_seconds").asDouble()).isEqualTo(90);
        assertThat(json.get("forecast").get("range_80_seconds").get(1).asDouble())
                .isEqualTo(110);
        assertThat(json.get("next_attempt").isNull()).isTrue();
    }

    @Test
    void json_tells_what_is_in_hand_and_when_the_next_try_is() throws Exception {
        chat.engine.desk.inHand = List.of(
                new DeskStatus.InHand(new OrderId("N-4"), Stage.TRANSCRIBE, 0.25),
                new DeskStatus.InHand(new OrderId("N-5"), Stage.DECODE, Double.NaN));
        chat.engine.desk.nextAttempt = Optional.of(CommandLineFixture.NOW);

        JsonNode json = json();
        assertThat(json.get("in_hand").get(0).get("order_id").asText()).isEqualTo("N-4");
        assertThat(json.get("in_hand").get(0).get("stage").asText()).isEqualTo("transcribe");
        assertThat(json.get("in_hand").get(0).get("progress").asDouble()).isEqualTo(0.25);
        assertThat(json.get("in_hand").get(1).get("progress").isNull()).isTrue();
        assertThat(json.get("next_attempt").asText()).isEqualTo("2026-11-02T10:00:00Z");
    }

    @Test
    void a_person_gets_a_table() {
        chat.engine.desk.nextAttempt = Optional.of(CommandLineFixture.NOW.plusSeconds(75));

        assertThat(chat.run("status")).isZero();
        assertThat(chat.out())
                .contains("completed        2")
                .contains("total            3")
                .contains("due in 1:15")
                .contains("retry --all-failed");
    }

    @Test
    void the_nodes_of_a_team_are_shown_with_their_health_and_speed() throws Exception {
        chat.engine.desk.store = Optional.of("chat on server:5432");
        chat.engine.desk.team.nodes.add(node("day", Team.Health.AT_WORK, 0));
        chat.engine.desk.team.nodes.add(node("night", Team.Health.SILENT, 9));
        chat.engine.desk.team.hold();

        assertThat(chat.run("status", "--store", "jdbc:postgresql://server/chat"))
                .isZero();
        assertThat(chat.out())
                .contains("chat on server:5432")
                .contains("All work is held by ann on desk-7 since 2026-11-02 10:00")
                .containsPattern("day +desk-7 +at work +4 +2 +17 +120")
                .contains("silent, last seen 0:09 ago");
        assertThat(chat.engine.stores).containsExactly("jdbc:postgresql://server/chat");

        JsonNode json = json();
        assertThat(json.get("held").get("who").asText()).isEqualTo("ann on desk-7");
        assertThat(json.get("nodes").get(1).get("health").asText()).isEqualTo("silent");
        assertThat(json.get("nodes").get(0).get("calls_per_hour").asDouble()).isEqualTo(120);
    }

    private static Team.Node node(String name, Team.Health health, int secondsAgo) {
        return new Team.Node(
                name,
                "desk-7",
                health,
                4,
                CommandLineFixture.NOW.minusSeconds(600),
                CommandLineFixture.NOW.minusSeconds(secondsAgo),
                2,
                17,
                Optional.of(120.0));
    }

    @Test
    void a_person_is_told_when_it_will_be_done_and_how_far_that_can_be_trusted() {
        assertThat(chat.run("status")).isZero();

        assertThat(chat.out())
                .contains("Done in about 1:30; in 80 of 100 cases between 1:20 and 1:50, in 95 between 1:10 and 2:10.")
                .contains(
                        "Of 10 forecasts so far, the truth lay in the 80 % range 8 times, in the 95 % range 9 times.");
    }
}
