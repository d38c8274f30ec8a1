// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.api.model.ContentHash;
import org.callchat.engine.pipeline.MachineCheck.Result;
import org.callchat.engine.pipeline.MachineCheck.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Report, settings, models, doctor, errors. */
class OtherCommandsTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;

    @BeforeEach
    void setUp() {
        chat = new CommandLineFixture(folder);
        chat.engine.transcriber.folder = folder;
    }

    @Test
    void reports_are_written_and_their_files_named() {
        Path out = folder.resolve("deep/out");

        assertThat(chat.run("report", "--format", "html,JSON,html", "--out", out, "--title", "October"))
                .isZero();
        assertThat(out.resolve("report.html")).hasContent("October");
        assertThat(chat.out().lines())
                .containsExactly(
                        out.resolve("report.html").toString(),
                        out.resolve("report.json").toString());
    }

    @Test
    void reports_go_into_the_workspace_unless_told_otherwise() {
        assertThat(chat.run("report")).isZero();
        assertThat(folder.resolve("workspace/reports/report.html")).exists();
    }

    @Test
    void a_format_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(chat.run("report", "--format", "html,pdf")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("no format \"pdf\"").contains("html, json");
        assertThat(chat.run("report", "--format", "")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("report", "--title", " ")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.opened).isEmpty();
    }

    @Test
    void a_report_folder_that_cannot_be_made_is_explained() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(chat.run("report", "--out", file)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("report", "--out", file.resolve("below"))).isNotZero();
        assertThat(chat.err()).doesNotContain("SYS_UNK_UNEXPECTED");
    }

    @Test
    void settings_are_listed_changed_and_reset() {
        assertThat(chat.run("settings")).isZero();
        assertThat(chat.out()).contains("silence.minimum").contains("1.0 s").contains("0.1 to 60");

        assertThat(chat.run("settings", "silence.minimum=2", "fake.threads=3")).isZero();
        assertThat(chat.engine.desk.settings.values())
                .containsEntry("silence.minimum", "2.0")
                .containsEntry("fake.threads", "3");

        assertThat(chat.run("settings", "--reset", "silence.minimum")).isZero();
        assertThat(chat.engine.desk.settings.values()).containsOnlyKeys("fake.threads");
    }

    @Test
    void settings_that_are_unknown_or_out_of_bounds_change_nothing() {
        assertThat(chat.run("settings", "silence.minimum=2", "fake.threads=none"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("settings", "nothing=1")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("settings", "--reset", "nothing")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("settings", "silence.minimum")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.engine.desk.settings.values()).isEmpty();
    }

    @Test
    void a_long_list_of_choices_is_shortened_unless_verbose() {
        assertThat(chat.run("settings")).isZero();
        assertThat(chat.out()).contains("(9; --verbose lists").doesNotContain("i9");
        assertThat(chat.run("settings", "--verbose")).isZero();
        assertThat(chat.out()).contains("i9");
    }

    @Test
    void models_are_listed_with_what_is_here() {
        assertThat(chat.run("models")).isZero();
        String alone = chat.out();

        assertThat(chat.run("models", "list")).isZero();
        assertThat(chat.out())
                .isEqualTo(alone)
                .contains("tiny    32.2 MB  yes")
                .contains("base   148.0 MB  -")
                .contains("1.50 GB");
    }

    @Test
    void models_are_fetched_the_first_when_none_is_named() {
        assertThat(chat.run("models", "fetch")).isZero();
        assertThat(chat.run("models", "fetch", "base", "base")).isZero();
        assertThat(chat.engine.transcriber.fetched).containsExactly("tiny", "base");
        assertThat(chat.out()).contains("base  " + folder.resolve("base.bin"));
    }

    @Test
    void a_verified_copy_is_put_where_it_is_wanted() {
        Path into = folder.resolve("into");

        assertThat(chat.run("models", "fetch", "base", "--into", into)).isZero();
        assertThat(into.resolve("base.bin")).hasBinaryContent(FakeTranscriber.WEIGHTS);
        assertThat(into.toFile().list()).hasSize(1);
    }

    @Test
    void a_copy_that_is_something_else_is_not_kept() {
        chat.engine.transcriber.hash = new ContentHash("0".repeat(64));
        Path into = folder.resolve("into");

        assertThat(chat.run("models", "fetch", "base", "--into", into)).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("SYS_DATA_COPY");
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void a_model_that_cannot_be_had_does_not_keep_the_others_away() {
        assertThat(chat.run("models", "fetch", "gone", "base")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.engine.transcriber.fetched).containsExactly("base");
        assertThat(chat.err()).contains("TR_CONN_MODEL");

        assertThat(chat.run("models", "fetch", "gone")).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.run("models", "fetch", "nonsense")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void doctor_names_what_is_missing_and_the_remedy() {
        chat.engine.checks.add(new Result("ffmpeg", Status.OK, "8.0.1", ""));
        chat.engine.checks.add(new Result("disk", Status.WARNING, "1 GB free", "Make room."));
        assertThat(chat.run("doctor")).isZero();
        assertThat(chat.out()).contains("CHAT ").contains("-> Make room.").contains("Nothing is missing.");

        chat.engine.checks.add(new Result("libgomp", Status.MISSING, "not found", "Install libgomp1."));
        assertThat(chat.run("doctor")).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.out())
                .contains("missing")
                .contains("-> Install libgomp1.")
                .contains("1 thing missing");
    }

    @Test
    void errors_are_listed_and_explained() {
        assertThat(chat.run("errors")).isZero();
        assertThat(chat.out()).contains("DB_STATE_IN_USE").contains("DEC_FMT_UNKNOWN");

        assertThat(chat.run("errors", "dec_fmt_unknown")).isZero();
        assertThat(chat.out())
                .contains("The file is no recording")
                .contains(" 1. Listen to the file.")
                .contains(" 2. Record again.")
                .contains("does not help until something is changed");

        assertThat(chat.run("errors", "STATE")).isZero();
        assertThat(chat.out()).contains("DB_STATE_IN_USE").doesNotContain("DEC_FMT_UNKNOWN");
    }

    @Test
    void a_code_is_explained_with_what_was_kept_what_happens_next_and_what_chat_can_do() {
        assertThat(chat.run("errors", "explain", "dec_fmt_unknown")).isZero();
        assertThat(chat.out())
                .contains("The file is no recording")
                .contains("What earlier stages made is kept")
                .contains("CHAT can help: chat retry --code DEC_FMT_UNKNOWN");

        assertThat(chat.run("errors", "explain", "DB_STATE_IN_USE")).isZero();
        assertThat(chat.out()).contains("5 times in all");
        assertThat(chat.run("errors", "explain", "STATE")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("errors", "explain")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void programs_read_the_catalogue_as_json() throws IOException {
        assertThat(chat.run("errors", "--json")).isZero();
        JsonNode all = new ObjectMapper().readTree(chat.out());

        assertThat(all).hasSize(2);
        assertThat(all.at("/0/backoff/attempts").asInt()).isEqualTo(5);
        assertThat(all.at("/1/backoff").isMissingNode()).isTrue();
        assertThat(all.at("/1/remedy/id").asText()).isEqualTo("retry_class");
        assertThat(all.at("/1/consequence").asText()).isNotBlank();
    }

    @Test
    void the_catalogue_can_be_had_as_a_page() {
        assertThat(chat.run("errors", "--markdown")).isZero();
        assertThat(chat.out()).startsWith("# What failure codes mean").contains("### DEC_FMT_UNKNOWN");
    }

    @Test
    void room_is_made_and_how_much_is_said() {
        assertThat(chat.run("clean", "--listening")).isZero();
        assertThat(chat.out()).contains("2.5 MB of decoded sound deleted.");
    }

    @Test
    void an_unknown_code_is_wrong_usage() {
        assertThat(chat.run("errors", "NOPE")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.run("errors", "")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("there is no code");
    }
}
