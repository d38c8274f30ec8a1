// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;
    private Path calls;
    private Path out;

    @BeforeEach
    void setUp() throws IOException {
        chat = new CommandLineFixture(folder);
        calls = Files.createDirectory(folder.resolve("calls"));
        out = folder.resolve("out");
        recording("a.wav");
        recording("b.mp3");
    }

    private Path recording(String name) throws IOException {
        return Files.writeString(calls.resolve(name), "sound");
    }

    @Test
    void each_recording_gets_a_result_and_a_row() throws IOException {
        assertThat(chat.run("analyze", "--out", out, calls)).isZero();

        assertThat(out.resolve("a.json")).hasContent("a.wav transcript");
        assertThat(out.resolve("b.json")).exists();
        assertThat(Files.list(out)).hasSize(2);
        assertThat(chat.out())
                .contains("recording  length  words  silences  longest  keywords   time  result")
                .contains("a.wav        1:00      2         1    6.5 s         1  4.5 s  ok")
                .contains("2 calls analysed (2:00 of audio)")
                .contains("calls per hour")
                .contains("real-time factor")
                .contains(out.toString());
        assertThat(chat.err()).contains("1/2  a.wav  1:00 of audio, 2 words, 1 silence, in 4.5 s");
        assertThat(chat.engine.batch.closed).isTrue();
    }

    @Test
    void a_failed_recording_is_written_listed_with_its_code_and_ends_in_1() {
        chat.engine.batch.answers.put("b.mp3", Calls.failed("b.mp3"));

        assertThat(chat.run("analyze", "--out", out, calls)).isEqualTo(ExitCode.SOME_FAILED);

        assertThat(out.resolve("b.json")).hasContent("b.mp3 null");
        assertThat(chat.out())
                .contains("DEC_FMT_UNKNOWN")
                .contains("ask for it again")
                .contains("1 call analysed (1:00 of audio)");
        assertThat(chat.err()).contains("b.mp3  DEC_FMT_UNKNOWN");
    }

    @Test
    void a_failure_on_the_way_to_a_result_is_no_failure() {
        chat.engine.batch.answers.put("b.mp3", Calls.analysedAfter("b.mp3", Calls.failure(1)));

        assertThat(chat.run("analyze", "--out", out, calls)).isZero();
        assertThat(chat.out()).contains("ok, after DEC_FMT_UNKNOWN");
    }

    @Test
    void a_result_that_cannot_be_written_fails_that_call_alone() throws IOException {
        recording("unwritable.wav");

        assertThat(chat.run("analyze", "--out", out, calls)).isEqualTo(ExitCode.SOME_FAILED);

        assertThat(chat.out())
                .contains("SYS_RES_WRITE")
                .contains("IOException: No space")
                .contains("2 calls analysed");
        assertThat(Files.list(out)).hasSize(2);
    }

    @Test
    void files_that_do_not_exist_are_refused_before_any_work() {
        assertThat(chat.run("analyze", "--out", out, calls, calls.resolve("c.wav")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("c.wav does not exist");
        assertThat(out).doesNotExist();
        assertThat(chat.engine.batch.asked).isEmpty();
    }

    @Test
    void no_recording_named_is_wrong_usage() {
        assertThat(chat.run("analyze")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("FILE|DIR");
    }

    @Test
    void a_folder_without_recordings_is_wrong_usage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(chat.run("analyze", "--out", out, empty)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("no recordings in").contains("empty");
    }

    @Test
    void out_that_is_a_file_is_wrong_usage() throws IOException {
        assertThat(chat.run("analyze", "--out", recording("file"), calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("is a file");
    }

    @Test
    void model_threads_workers_and_settings_reach_the_engine() {
        assertThat(chat.run(
                        "analyze",
                        "--out",
                        out,
                        "--model",
                        "tiny",
                        "--threads",
                        4,
                        "--workers",
                        3,
                        "--set",
                        "silence.minimum=2.5",
                        calls))
                .isZero();

        assertThat(chat.engine.batchSettings).isNotNull();
        assertThat(chat.engine.batchSettings.values())
                .containsEntry("fake.model", "tiny")
                .containsEntry("fake.threads", "1")
                .containsEntry("silence.minimum", "2.5");
        assertThat(chat.engine.batchWorkers).isEqualTo(3);
    }

    @Test
    void settings_out_of_bounds_or_unknown_are_refused_with_what_is_allowed() {
        assertThat(chat.run("analyze", "--set", "silence.minimum=0", calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("0.1 to 60");
        assertThat(chat.run("analyze", "--set", "silence.minimun=1", calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("no setting \"silence.minimun\"");
        assertThat(chat.run("analyze", "--set", "minimum=1", calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("did you mean silence.minimum");
        assertThat(chat.run("analyze", "--threads", "many", calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("a whole number from 1 to 64");
        assertThat(chat.run("analyze", "--workers", 0, calls)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void an_unknown_model_is_refused_with_the_models_there_are() {
        assertThat(chat.run("analyze", "--model", "huge", calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("no model \"huge\"").contains("tiny, base, gone");
    }

    @Test
    void a_model_may_be_a_file_of_ones_own() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.bin"), "weights");

        assertThat(chat.run("analyze", "--out", out, "--model", file, calls)).isZero();
        assertThat(chat.engine.batchSettings).isNotNull();
        assertThat(chat.engine.batchSettings.values())
                .containsEntry("fake.model", "own")
                .containsEntry("fake.model_file", file.toString());
    }

    @Test
    void a_model_that_is_not_here_is_fetched_first() {
        chat.engine.transcriber.folder = folder;

        assertThat(chat.run("analyze", "--out", out, "--model", "base", calls)).isZero();
        assertThat(chat.engine.transcriber.fetched).containsExactly("base");
        assertThat(chat.err()).contains("Fetching the model base (148.0 MB)");
    }

    @Test
    void a_model_that_cannot_be_had_ends_in_3_with_its_code() {
        assertThat(chat.run("analyze", "--out", out, "--model", "gone", calls)).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("TR_CONN_MODEL");
    }

    @Test
    void an_installation_without_providers_says_so() {
        chat.engine.empty = true;

        assertThat(chat.run("analyze", "--out", out, calls)).isEqualTo(ExitCode.NOTHING_DONE);
        assertThat(chat.err()).contains("TR_STATE_NO_TRANSCRIBER");
    }

    @Test
    void a_wish_to_stop_keeps_what_is_done_and_says_what_is_not() {
        chat.engine.batch.afterFirst = chat.stopper::ask;

        assertThat(chat.run("analyze", "--out", out, calls)).isEqualTo(ExitCode.SOME_FAILED);

        assertThat(out.resolve("a.json")).exists();
        assertThat(chat.err()).contains("1 recording not analysed");
        assertThat(chat.engine.batch.closed).isTrue();
    }

    @Test
    void a_bar_is_drawn_on_a_terminal_instead_of_lines() {
        chat.on(new org.callchat.cli.terminal.Terminal(true, false, 80)).run("analyze", "--out", out, calls);

        assertThat(chat.err()).contains("\r[....").doesNotContain("1/2");
    }
}
