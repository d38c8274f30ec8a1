// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.callchat.engine.pipeline.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamCommandsTest {
    private static final String URL = "jdbc:postgresql://server/chat";

    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void all_work_is_held_and_goes_on() {
        chat.engine.desk.add("pending", OrderState.PENDING);

        assertThat(chat.run("pause", "--all")).isZero();
        assertThat(chat.out()).contains("All work is held by ann on desk-7", "'chat resume --all'");
        assertThat(chat.engine.desk.order(new OrderId("pending")).orElseThrow().state())
                .as("nothing is done to single orders")
                .isEqualTo(OrderState.PENDING);

        assertThat(chat.run("run")).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("All work is held by ann on desk-7");

        assertThat(chat.run("resume", "--all")).isZero();
        assertThat(chat.out()).contains("Work goes on.");
        assertThat(chat.run("run")).isZero();
    }

    @Test
    void a_node_joins_a_team_s_database_and_leaves_when_it_is_asked_to() {
        chat.engine.desk.store = Optional.of("chat on server:5432");
        chat.stopper.ask();

        assertThat(chat.run("work", "--store", URL, "--node", "night-shift", "--workers", "3"))
                .isZero();
        assertThat(chat.engine.desk.calls).contains("start 3", "stop");
        assertThat(chat.err()).contains("At work on chat on server:5432, the only node");
    }

    @Test
    void without_a_team_s_database_there_is_no_team_to_join() {
        assertThat(chat.run("work")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("--store", "CHAT_STORE");
    }

    @Test
    void an_address_with_a_password_is_refused_and_not_repeated() {
        assertThat(chat.run("status", "--store", URL + "?user=ann&password=geheim"))
                .isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("CHAT_DB_PASSWORD").doesNotContain("geheim");
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void what_was_taken_back_from_the_dead_is_listed() {
        chat.engine.desk.team.recoveries.add(new Team.Recovery(
                new OrderId("N-1"),
                CommandLineFixture.NOW,
                Optional.of("day"),
                "night",
                Optional.of(Stage.TRANSCRIBE),
                1));

        assertThat(chat.run("recovery")).isZero();
        assertThat(chat.out()).containsPattern("2026-11-02 10:00:00 +N-1 +day +night +transcribe +1");
        assertThat(chat.run("recovery", "N-2")).isZero();
        assertThat(chat.out()).contains("No call had to be taken back of order N-2.");
    }

    @Test
    void a_workspace_is_copied_to_a_team_s_database_and_the_rows_are_told() {
        assertThat(chat.run("store", "move", "--to", URL)).isZero();
        assertThat(chat.out()).containsPattern("orders +12").contains("counts and hashes of every table agree");
        assertThat(chat.engine.stores).containsExactly(URL);
        assertThat(chat.run("store")).isEqualTo(ExitCode.USAGE);
    }
}
