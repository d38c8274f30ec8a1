// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.OrderId;
import org.callchat.engine.pipeline.Reanalysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReanalyzeCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void a_command_line() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void every_completed_call_is_analysed_again() {
        assertThat(chat.run("reanalyze")).isZero();

        assertThat(chat.out()).contains("3 calls analysed again");
        assertThat(chat.engine.desk.reanalyzed).containsExactly("every batch");
    }

    @Test
    void one_batch_alone_can_be_analysed_again() {
        assertThat(chat.run("reanalyze", "--batch", "october")).isZero();

        assertThat(chat.engine.desk.reanalyzed).containsExactly("october");
    }

    @Test
    void what_is_missing_of_a_call_is_named_with_what_to_do() {
        chat.engine.desk.outcome = new Reanalysis.Outcome(
                2, List.of(new Reanalysis.Left(new OrderId("N-7"), "There is no transcript of it.")), true);

        assertThat(chat.run("reanalyze")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out()).contains("N-7 was left as it is: There is no transcript of it.", "chat retry");
    }
}
