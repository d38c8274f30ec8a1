// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.callchat.engine.pipeline.failures.Facet;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresCommandTest {
    private static final Instant NOW = CommandLineFixture.NOW;
    private static final List<OrderId> ORDERS = List.of(new OrderId("N-1"), new OrderId("N-2"));

    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
    }

    @Test
    void a_workspace_without_failures_says_so() {
        assertThat(chat.run("failures")).isZero();
        assertThat(chat.out()).contains("0 failed attempts, 0 orders tried");
    }

    @Test
    void each_code_is_told_with_its_cost_and_what_to_do() {
        chat.engine.desk.failureReport = report();

        assertThat(chat.run("failures")).isZero();

        assertThat(chat.out())
                .contains("DEC_FMT_UNKNOWN         3  100.0 %       2     2")
                .contains("about 2:00")
                .contains("no header in PLACE")
                .contains("format txt")
                .contains("only there")
                .contains("N-1, N-2")
                .contains("The file is no recording: Listen to the file.")
                .contains("chat retry --code DEC_FMT_UNKNOWN (2 orders)");
    }

    @Test
    void failures_are_counted_by_what_is_asked_for() {
        chat.engine.desk.failureReport = report();

        assertThat(chat.run("failures", "--by", "STORE")).isZero();
        assertThat(chat.out()).contains("By store").contains("north");
        assertThat(chat.run("failures", "--by", "codec")).isZero();
        assertThat(chat.out()).contains("Of no order that failed the codec is known.");
        assertThat(chat.run("failures", "--by", "weather")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("stage, store, codec, format, hour, host");
    }

    @Test
    void programs_read_every_figure_with_all_its_orders() throws IOException {
        chat.engine.desk.failureReport = report();

        assertThat(chat.run("failures", "--json")).isZero();

        JsonNode json = new ObjectMapper().readTree(chat.out());
        assertThat(json.at("/codes/0/lost")).hasSize(2);
        assertThat(json.at("/codes/0/audio_lost_s").asInt()).isEqualTo(120);
        assertThat(json.at("/groups/store/0/orders/1").asText()).isEqualTo("N-2");
        assertThat(json.at("/correlations/0/lift").isNull()).isTrue();
        assertThat(json.at("/causes/0/example").asText()).isEqualTo("It holds no sound.");
    }

    private static FailureReport report() {
        return new FailureReport(
                20,
                3,
                List.of(new FailureReport.Distribution(
                        Calls.DAMAGED,
                        3,
                        1,
                        NOW,
                        NOW,
                        new FailureReport.Impact(
                                ORDERS, List.of(), List.of(), Duration.ZERO, Optional.of(Duration.ofMinutes(2))),
                        ORDERS)),
                Map.of(Facet.STORE, List.of(new FailureReport.Group("north", Optional.of(9), 3, ORDERS))),
                List.of(new FailureReport.Hour(NOW, 3, ORDERS)),
                List.of(new FailureReport.Trend(Calls.DAMAGED, 0.25, 12, 0.001, true, ORDERS)),
                List.of(new FailureReport.Correlation(
                        Calls.DAMAGED,
                        Facet.FORMAT,
                        "txt",
                        new FailureReport.Counts(2, 2),
                        new FailureReport.Counts(0, 18),
                        0.005,
                        true,
                        ORDERS)),
                List.of(new FailureReport.RootCause(
                        Calls.DAMAGED, Stage.DECODE, "no header in PLACE", 3, NOW, NOW, "It holds no sound.", ORDERS)));
    }
}
