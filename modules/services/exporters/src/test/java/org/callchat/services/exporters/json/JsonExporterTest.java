// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.DemoReport;
import org.callchat.services.exporters.SampleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonExporterTest {
    private final JsonExporter exporter = new JsonExporter();
    private final JsonMapper mapper = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void a_call_is_written_byte_for_byte_as_the_format_says() throws IOException {
        Path file = folder.resolve("call.json");
        assertThat(exporter.exportCall(SampleCall.complete(), file)).isTrue();
        try (InputStream golden = JsonExporterTest.class.getResourceAsStream("complete.json")) {
            assertThat(Files.readString(file)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_a_failed_call_does_not_have_is_null_and_its_failure_is_listed() throws IOException {
        Path file = folder.resolve("call.json");
        exporter.exportCall(SampleCall.failed(), file);
        JsonNode call = mapper.readTree(file.toFile());
        assertThat(call.get("transcript").isNull()).isTrue();
        assertThat(call.get("recording").isNull()).isTrue();
        assertThat(call.at("/call/agent").isNull()).isTrue();
        assertThat(call.at("/call/started_at").isNull()).isTrue();
        assertThat(call.get("failures")).isEqualTo(mapper.readTree("""
                [{"code": "DEC_DATA_TRUNCATED", "stage": "decode", "attempt": 2,
                  "message": "The recording is cut off.", "at": "2026-11-08T17:40:00Z"}]"""));
    }

    @Test
    void a_call_replaces_the_file_that_was_there_and_leaves_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("call.json"), "old");
        exporter.exportCall(SampleCall.complete(), file);
        assertThat(Files.readString(file)).startsWith("{");
        assertThat(files()).containsExactly("call.json");
    }

    @Test
    void a_report_is_a_summary_and_one_line_per_call_with_the_state_of_its_order() throws IOException {
        List<Path> written = exporter.export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        assertThat(written)
                .containsExactly(
                        folder.resolve("week-45_2026-11-08_summary.json"),
                        folder.resolve("week-45_2026-11-08_calls.jsonl"));

        List<String> lines = Files.readAllLines(folder.resolve("week-45_2026-11-08_calls.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(mapper.readTree(lines.get(0)).at("/order/state").asText()).isEqualTo("completed");
        JsonNode dead = mapper.readTree(lines.get(1));
        assertThat(dead.get("schema").asText()).isEqualTo("chat-analysis/1");
        assertThat(dead.at("/order/state").asText()).isEqualTo("dead");
        assertThat(dead.get("failures")).hasSize(1);
    }

    @Test
    void the_summary_counts_every_state_and_category() throws IOException {
        exporter.export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        JsonNode summary = mapper.readTree(
                folder.resolve("week-45_2026-11-08_summary.json").toFile());
        assertThat(summary.at("/orders/completed").asInt()).isEqualTo(2);
        assertThat(summary.at("/orders/dead").asInt()).isZero();
        assertThat(summary.at("/silences_by_category/medium").asInt()).isZero();
        assertThat(summary.get("silence_share").asDouble()).isEqualTo(0.25);
        assertThat(summary.get("keywords").fieldNames()).toIterable().containsExactly("oops", "refund");
    }

    @Test
    void hostile_text_comes_back_as_it_was() throws IOException {
        String hostile = "\u0000 \"}] \u2028 \u202Eevil\u202C \uD83D\uDE00 half \uD83D.";
        var call = SampleCall.analysed(SampleCall.record("N-1", "a", "b"), hostile);
        exporter.export(
                SampleCall.report(hostile, SampleCall.reported(call, OrderState.COMPLETED, Optional.empty())),
                folder,
                Settings.DEFAULTS,
                Progress.NONE);
        String whole = hostile.replace("half \uD83D", "half \uFFFD");
        assertThat(mapper.readTree(folder.resolve("week-45_2026-11-08_summary.json")
                                .toFile())
                        .get("title")
                        .asText())
                .isEqualTo(whole);
        JsonNode line =
                mapper.readTree(folder.resolve("week-45_2026-11-08_calls.jsonl").toFile());
        assertThat(line.at("/transcript/segments/0/text").asText()).isEqualTo(whole);
    }

    @Test
    void nothing_names_a_customers_number() throws IOException {
        exporter.export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        assertThat(Files.readString(folder.resolve("week-45_2026-11-08_calls.jsonl")))
                .doesNotContain(SampleCall.PHONE)
                .doesNotContain("T-9");
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        exporter.export(new DemoReport(25), folder, Settings.DEFAULTS, Progress.NONE);
        exporter.export(new DemoReport(25), folder, Settings.DEFAULTS, Progress.NONE);
        assertThat(folder.resolve("week-45_2026-11-09_calls-2.jsonl"))
                .hasSameBinaryContentAs(folder.resolve("week-45_2026-11-09_calls.jsonl"));
        assertThat(folder.resolve("week-45_2026-11-09_summary-2.json"))
                .hasSameBinaryContentAs(folder.resolve("week-45_2026-11-09_summary.json"));
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
