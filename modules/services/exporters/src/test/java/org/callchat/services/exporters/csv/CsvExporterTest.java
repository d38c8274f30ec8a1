// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.DemoReport;
import org.callchat.services.exporters.SampleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExporterTest {

    @TempDir
    Path folder;

    @Test
    void every_table_is_a_file_that_tells_batch_and_date_and_the_calls_come_first() {
        List<Path> written = new CsvExporter().export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        assertThat(written)
                .extracting(file -> file.getFileName().toString().replace("week-45_2026-11-08_", ""))
                .containsExactly(
                        "calls.csv",
                        "silences.csv",
                        "keywords.csv",
                        "measures.csv",
                        "interruptions.csv",
                        "errors.csv",
                        "summary.csv",
                        "patterns.csv",
                        "agents.csv",
                        "stores.csv",
                        "hours.csv",
                        "days.csv",
                        "terms.csv",
                        "conversation.csv",
                        "codes.csv",
                        "findings.csv");
    }

    @Test
    void chosen_columns_come_in_the_order_in_which_they_were_named() throws IOException {
        Settings settings = Settings.DEFAULTS.with(CsvChoice.COLUMNS, "calls.agent, calls.order_id");
        new CsvExporter().export(SampleCall.report(), folder, settings, Progress.NONE);
        assertThat(Files.readAllLines(folder.resolve("week-45_2026-11-08_calls.csv")))
                .startsWith("\uFEFFagent,order_id", "Laura Finch,N-1");
        assertThat(Files.readString(folder.resolve("week-45_2026-11-08_errors.csv")))
                .startsWith("\uFEFForder_id,state,at");
    }

    @Test
    void a_column_that_does_not_exist_is_named_and_nothing_is_written() {
        Settings settings = Settings.DEFAULTS.with(CsvChoice.COLUMNS, "calls.colour");
        assertThatThrownBy(() -> new CsvExporter().export(SampleCall.report(), folder, settings, Progress.NONE))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("no column \"calls.colour\"")
                .hasMessageContaining("calls.order_id");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void silences_are_parted_by_category() throws IOException {
        Settings settings = Settings.DEFAULTS.with(CsvChoice.SPLIT, "category");
        new CsvExporter().export(SampleCall.report(), folder, settings, Progress.NONE);
        assertThat(Files.readAllLines(folder.resolve("week-45_2026-11-08_silences_short.csv")))
                .hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("week-45_2026-11-08_silences_medium.csv")))
                .hasSize(2);
        assertThat(folder.resolve("week-45_2026-11-08_calls.csv")).exists();
    }

    @Test
    void stores_that_read_alike_get_files_of_their_own() throws IOException {
        Settings settings = Settings.DEFAULTS.with(CsvChoice.SPLIT, "store");
        Report report = SampleCall.report("t", of("N-1", "../Leeds"), of("N-2", "Leeds!"), of("N-3", "リーズ"));
        new CsvExporter().export(report, folder, settings, Progress.NONE);
        assertThat(folder.resolve("week-45_2026-11-08_calls_leeds.csv"))
                .content()
                .contains("N-1");
        assertThat(folder.resolve("week-45_2026-11-08_calls_leeds_2.csv"))
                .content()
                .contains("N-2");
        assertThat(folder)
                .isDirectoryContaining(file -> file.getFileName().toString().contains("_calls_x"));
    }

    @Test
    void too_many_stores_for_files_are_refused() {
        Report.ReportedCall[] calls = IntStream.range(0, 101)
                .mapToObj(i -> of("N-" + i, "Store " + i))
                .toArray(Report.ReportedCall[]::new);
        Settings settings = Settings.DEFAULTS.with(CsvChoice.SPLIT, "store");
        assertThatThrownBy(
                        () -> new CsvExporter().export(SampleCall.report("t", calls), folder, settings, Progress.NONE))
                .isInstanceOf(CallFailure.class)
                .hasMessageContaining("more than 100 files");
        assertThat(folder).isEmptyDirectory();
    }

    private static Report.ReportedCall of(String id, String store) {
        return SampleCall.reported(
                SampleCall.analysed(SampleCall.record(id, "Ann", store), "Yes."),
                OrderState.COMPLETED,
                Optional.empty());
    }

    @Test
    void a_call_has_its_figures_in_seconds_with_three_decimals() throws IOException {
        NamedCsvRecord call = table("calls.csv", SampleCall.report()).get(0);
        assertThat(call.getField("order_id")).isEqualTo("N-1");
        assertThat(call.getField("state")).isEqualTo("completed");
        assertThat(call.getField("duration_s")).isEqualTo("52.244");
        assertThat(call.getField("silence_s")).isEqualTo("8.000");
        assertThat(call.getField("longest_silence_s")).isEqualTo("6.500");
        assertThat(call.getField("medium_silences")).isEqualTo("1");
        assertThat(call.getField("long_silences")).isEqualTo("0");
        assertThat(call.getField("error_code")).isEmpty();
    }

    @Test
    void what_is_unknown_stays_empty_and_is_never_zero() throws IOException {
        NamedCsvRecord call = table("calls.csv", SampleCall.report()).get(1);
        for (String unknown :
                List.of("agent", "started_at", "duration_s", "words", "silences", "silence_s", "keywords")) {
            assertThat(call.getField(unknown)).as(unknown).isEmpty();
        }
        assertThat(call.getField("error_code")).isEqualTo("DEC_DATA_TRUNCATED");
        assertThat(call.getField("error")).isEqualTo("The recording is cut off.");
    }

    @Test
    void a_silence_has_its_patterns_with_their_words_and_its_context_by_speaker() throws IOException {
        NamedCsvRecord silence = table("silences.csv", SampleCall.report()).get(1);
        assertThat(silence.getField("start_s")).isEqualTo("25.890");
        assertThat(silence.getField("patterns")).isEqualTo("checking_information; unexplained");
        assertThat(silence.getField("because")).isEqualTo("Let me check that.; –");
        assertThat(silence.getField("before")).isEqualTo("agent: Let me check that.");
        assertThat(silence.getField("after")).isEqualTo("customer: Oops.");
        assertThat(silence.getField("agreement_transcript")).isEqualTo("0.3333");
        assertThat(silence.getField("agreement_voice_activity")).isEmpty();
    }

    @Test
    void keywords_measures_and_errors_have_rows_of_their_own() throws IOException {
        assertThat(table("keywords.csv", SampleCall.report()).get(0).getFields())
                .containsExactly("N-1", "oops", "1", "customer", "32.390", "32.700", "0.9");
        assertThat(table("measures.csv", SampleCall.report()))
                .extracting(row -> String.join("|", row.getFields()))
                .containsExactly(
                        "N-1|talk_time_s|0|22.7",
                        "N-1|talk_time_s|1|9.5",
                        "N-1|talk_ratio||0.705",
                        "N-1|impossible||",
                        "N-1|overtalk_count||");
        assertThat(table("errors.csv", SampleCall.report()).get(0).getFields())
                .startsWith("N-2", "dead", "2026-11-08T17:40:00Z", "decode", "2", "DEC_DATA_TRUNCATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(String formula) {
        assertThat(FormulaGuard.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Laura", "a=b", "'quoted", " =1", "\uD83D\uDE00"})
    void other_text_stays_as_it_is(String text) {
        assertThat(FormulaGuard.harmless(text)).isEqualTo(text);
    }

    @Test
    void characters_that_make_readers_stumble_are_replaced() {
        assertThat(FormulaGuard.harmless("a\u0000b\uD800c")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void hostile_text_stays_in_its_cell() throws IOException {
        CallRecord record = SampleCall.record("-5", "=cmd|' /C calc'!A1", "a,\"b\"\r\nc");
        Report report = SampleCall.report(
                "t", SampleCall.reported(SampleCall.analysed(record, "=1+1"), OrderState.COMPLETED, Optional.empty()));
        NamedCsvRecord call = table("calls.csv", report).get(0);
        assertThat(call.getField("order_id")).isEqualTo("'-5");
        assertThat(call.getField("agent")).isEqualTo("'=cmd|' /C calc'!A1");
        assertThat(call.getField("store")).isEqualTo("a,\"b\"\r\nc");
        assertThat(table("silences.csv", report).get(1).getField("because")).isEqualTo("'=1+1; –");
    }

    @Test
    void files_open_in_a_spreadsheet_as_utf_8_with_its_line_ends_and_without_phone_numbers() throws IOException {
        new CsvExporter().export(SampleCall.report(), folder, Settings.DEFAULTS, Progress.NONE);
        String text = Files.readString(folder.resolve("week-45_2026-11-08_calls.csv"));
        assertThat(text)
                .startsWith("\uFEFForder_id,")
                .endsWith("\r\n")
                .doesNotContain(SampleCall.PHONE)
                .doesNotContain("T-9");
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        new CsvExporter().export(new DemoReport(25), folder, Settings.DEFAULTS, Progress.NONE);
        new CsvExporter().export(new DemoReport(25), folder, Settings.DEFAULTS, Progress.NONE);
        assertThat(folder.resolve("week-45_2026-11-09_silences-2.csv"))
                .hasSameBinaryContentAs(folder.resolve("week-45_2026-11-09_silences.csv"));
    }

    private List<NamedCsvRecord> table(String name, Report report) throws IOException {
        List<Path> written = new CsvExporter().export(report, folder, Settings.DEFAULTS, Progress.NONE);
        Path file = written.stream()
                .filter(path -> path.getFileName().toString().contains("_" + name.replace(".csv", "")))
                .findFirst()
                .orElseThrow();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
