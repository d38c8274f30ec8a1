// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
        chat.engine.desk.add("dead", OrderState.DEAD);
        chat.engine.desk.add("failed", OrderState.FAILED);
        chat.engine.desk.add("paused", OrderState.PAUSED);
        chat.engine.desk.add("pending", OrderState.PENDING);
        chat.engine.desk.add("processing", OrderState.PROCESSING);
    }

    private OrderState state(String id) {
        return chat.engine.desk.order(new OrderId(id)).orElseThrow().state();
    }

    @Test
    void named_orders_get_new_tries() {
        assertThat(chat.run("retry", "dead")).isZero();
        assertThat(state("dead")).isEqualTo(OrderState.PENDING);
        assertThat(state("failed")).isEqualTo(OrderState.FAILED);
        assertThat(chat.out()).contains("1 order given new tries");
    }

    @Test
    void all_failed_orders_get_new_tries_with_one_switch() {
        assertThat(chat.run("retry", "--all-failed")).isZero();
        assertThat(state("dead")).isEqualTo(OrderState.PENDING);
        assertThat(state("failed")).isEqualTo(OrderState.PENDING);
        assertThat(state("paused")).isEqualTo(OrderState.PAUSED);
    }

    @Test
    void orders_can_be_paused_resumed_and_cancelled() {
        assertThat(chat.run("pause", "pending")).isZero();
        assertThat(state("pending")).isEqualTo(OrderState.PAUSED);
        assertThat(chat.run("resume", "--all")).isZero();
        assertThat(state("paused")).isEqualTo(OrderState.PENDING);
        assertThat(chat.run("cancel", "processing", "failed")).isZero();
        assertThat(state("processing")).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void orders_that_cannot_move_are_named_with_their_state_and_end_in_1() {
        assertThat(chat.run("pause", "dead", "nobody", "pending")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out())
                .contains("1 order paused")
                .contains("it is dead, which does not allow this")
                .contains("no such order here");
    }

    @Test
    void all_dead_letters_of_a_class_get_new_tries_with_one_action() {
        chat.engine.desk.add("dead-2", OrderState.DEAD);

        assertThat(chat.run("retry", "--code", "dec_fmt_unknown")).isZero();

        assertThat(chat.out()).contains("2 orders given new tries");
        assertThat(state("dead")).isEqualTo(OrderState.PENDING);
        assertThat(state("dead-2")).isEqualTo(OrderState.PENDING);
        assertThat(state("failed")).as("it failed for another reason").isEqualTo(OrderState.FAILED);
    }

    @Test
    void a_class_without_orders_moves_none_and_one_that_is_unknown_is_wrong_usage() {
        assertThat(chat.run("retry", "--code", "DB_STATE_IN_USE")).isZero();
        assertThat(chat.out()).contains("0 orders");
        assertThat(chat.run("retry", "--code", "FMT")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("did you mean DEC_FMT_UNKNOWN?");
        assertThat(chat.run("retry", "--code", "DEC_FMT_UNKNOWN", "dead")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("retry", "--code", "DEC_FMT_UNKNOWN", "--all-failed"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void nothing_named_both_ways_named_or_a_bad_id_is_wrong_usage() {
        assertThat(chat.run("retry")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err().replaceAll("\\s+", " "))
                .contains("or say which with --batch, --state or --text, or give --all-failed or --code CODE alone");
        assertThat(chat.run("retry", "dead", "--all-failed")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("retry", "a/b")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void a_filter_stands_for_all_orders_that_it_lets_through() {
        assertThat(chat.run("retry", "--state", "dead")).isZero();
        assertThat(state("dead")).isEqualTo(OrderState.PENDING);
        assertThat(state("failed")).isEqualTo(OrderState.FAILED);
        assertThat(chat.run("retry", "--state", "asleep")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("\"asleep\" is no state; there are pending");
        assertThat(chat.run("pause", "pending", "--state", "failed")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_change_is_listed_and_taken_back() {
        assertThat(chat.run("undo")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out()).contains("There is nothing to take back.");
        assertThat(chat.run("pause", "pending")).isZero();

        assertThat(chat.run("changes")).isZero();
        assertThat(chat.out()).contains("pause").contains("ada");
        assertThat(chat.run("undo", "1")).isZero();
        assertThat(state("pending")).isEqualTo(OrderState.PENDING);
        assertThat(chat.out()).contains("Taken back: pause of 1 order");
    }

    @Test
    void orders_are_given_a_priority_and_a_place() {
        assertThat(chat.run("priority", "--to", "1", "pending")).isZero();
        assertThat(chat.run("move", "--before", "failed", "pending")).isZero();
        assertThat(chat.run("delete", "dead")).isZero();

        assertThat(chat.engine.desk.edits.edits)
                .containsExactly(
                        new OrderEdit.Prioritise(1),
                        new OrderEdit.MoveBefore(new OrderId("failed")),
                        new OrderEdit.Delete());
        assertThat(chat.run("priority", "--to", "9", "pending")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("move", "pending")).isEqualTo(ExitCode.USAGE);
    }
}
