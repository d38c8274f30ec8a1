// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;
    private FakeDesk desk;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
        desk = chat.engine.desk;
    }

    @Test
    void every_order_is_worked_through() {
        desk.add("N-1", OrderState.PENDING);
        desk.add("N-2", OrderState.FAILED);

        assertThat(chat.run("run", "--workers", 3)).isZero();

        assertThat(desk.calls).containsExactly("start 3", "stop", "close");
        assertThat(chat.out())
                .contains("2 calls analysed in")
                .contains("calls per hour")
                .contains("chat report");
        assertThat(chat.err()).contains("1 of 2 calls, 1:30 left").contains("2 of 2 calls");
    }

    @Test
    void orders_given_up_are_listed_with_their_codes_and_end_in_1() {
        desk.add("N-1", OrderState.PENDING);
        desk.add("bad-2", OrderState.PENDING);

        assertThat(chat.run("run")).isEqualTo(ExitCode.SOME_FAILED);

        assertThat(chat.out())
                .contains("1 call analysed, 1 failed")
                .contains("bad-2")
                .contains("DEC_FMT_UNKNOWN")
                .contains("ask for it again");
    }

    @Test
    void orders_given_up_in_an_earlier_run_are_mentioned_and_do_not_count() {
        desk.add("old", OrderState.DEAD);
        desk.add("N-1", OrderState.PENDING);

        assertThat(chat.run("run")).isZero();
        assertThat(chat.out()).contains("1 order failed in an earlier run").doesNotContain("DEC_FMT_UNKNOWN");
    }

    @Test
    void nothing_to_do_starts_no_workers() {
        desk.add("N-1", OrderState.COMPLETED);
        desk.add("old", OrderState.DEAD);

        assertThat(chat.run("run")).isZero();
        assertThat(desk.calls).containsExactly("close");
        assertThat(chat.out()).contains("Nothing is waiting").contains("retry --all-failed");
    }

    @Test
    void a_wish_to_stop_gives_work_back_and_says_what_is_left() {
        desk.add("N-1", OrderState.PENDING);
        desk.add("N-2", OrderState.PENDING);
        desk.whileRunning = chat.stopper::ask;

        assertThat(chat.run("run")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(desk.calls).endsWith("stop", "close");
        assertThat(chat.err()).contains("Stopped: 1 order left");
    }

    @Test
    void watching_stays_until_somebody_wants_to_stop() {
        chat.stopper.ask();

        assertThat(chat.run("run", "--watch", "--workers", 1)).isZero();
        assertThat(desk.calls).containsExactly("start 1", "stop", "close");
    }

    @Test
    void a_model_that_is_not_here_is_fetched_before_workers_start() {
        desk.add("N-1", OrderState.PENDING);
        desk.settings = desk.settings.with("fake.model", "gone");

        assertThat(chat.run("run")).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("TR_CONN_MODEL");
        assertThat(desk.calls).containsExactly("close");
    }

    @Test
    void a_bar_with_the_time_left_is_drawn_on_a_terminal() {
        desk.add("N-1", OrderState.PENDING);

        chat.on(new Terminal(true, false, 80)).run("run");
        assertThat(chat.err()).contains("1 of 1 call, 1:30 left").contains("100 %");
    }

    @Test
    void too_many_workers_are_refused() {
        assertThat(chat.run("run", "--workers", 1000)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("run", "--workers", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.opened).isEmpty();
    }
}
