// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.callchat.api.model.OrderState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void two_orders() {
        chat = new CommandLineFixture(folder);
        chat.engine.desk.add("N-1", OrderState.PENDING);
        chat.engine.desk.add("N-2", OrderState.PAUSED);
    }

    @Test
    void every_order_has_a_line_and_what_is_not_known_is_a_dash() {
        assertThat(chat.run("calls")).isZero();

        assertThat(chat.out().lines()).anyMatch(line -> line.matches("N-1 +- +- .*pending"));
        assertThat(chat.out().lines()).anyMatch(line -> line.matches("N-2 +- +- .*paused"));
    }

    @Test
    void a_limit_out_of_bounds_is_wrong_usage() {
        assertThat(chat.run("calls", "--limit", "0")).isEqualTo(2);
        assertThat(chat.err()).contains("--limit takes 1 to 1000");
    }
}
