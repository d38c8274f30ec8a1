// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture chat;
    private Path calls;

    @BeforeEach
    void setUp() throws IOException {
        chat = new CommandLineFixture(folder);
        calls = Files.createDirectory(folder.resolve("calls"));
        Files.writeString(calls.resolve("a.wav"), "sound");
        Files.writeString(calls.resolve("b.mp3"), "sound");
    }

    @Test
    void the_first_recording_warms_up_and_all_are_measured() {
        assertThat(chat.run("bench", "--threads", "2", "--workers", "1", calls)).isZero();

        assertThat(chat.engine.batch.asked)
                .containsExactly(calls.resolve("a.wav"), calls.resolve("a.wav"), calls.resolve("b.mp3"));
        assertThat(chat.engine.batch.closed).isTrue();
        assertThat(chat.out())
                .contains("tiny, 2 threads in each of 1 worker")
                .contains("2 recordings, 2:00")
                .contains("decode")
                .contains("transcribe         8.0 s            0.0667")
                .contains("all, as it passed")
                .contains("calls of 5:00 in an hour");
    }

    @Test
    void what_is_not_known_is_said_to_be_unknown() {
        assertThat(chat.run("bench", calls)).isZero();
        assertThat(chat.out()).contains("Memory    not measured");

        assertThat(chat.run("bench", "--json", calls)).isZero();
        assertThat(chat.out()).contains("\"worker_memory_bytes\" : 312000000").contains("\"own_memory_bytes\" : null");
    }

    @Test
    void programs_read_it_as_json() {
        assertThat(chat.run("bench", "--json", "--plain", "--call-length", "8", calls))
                .isZero();

        assertThat(chat.out())
                .contains("\"schema\" : \"chat-bench/1\"")
                .contains("\"plain\" : true")
                .contains("\"audio_s\" : 120.0")
                .contains("\"call_length_s\" : 480.0")
                .contains("\"transcribe\" : {");
        assertThat(chat.engine.batchSettings).isNotNull();
        assertThat(chat.engine.batchSettings.get(FakeTranscriber.WINDOWS)).isEqualTo("whole");
        assertThat(chat.engine.batchSettings.get(FakeTranscriber.BEAM)).isEqualTo(1);
        assertThat(chat.engine.batchSettings.get(FakeTranscriber.VOCABULARY)).isEmpty();
    }

    @Test
    void a_recording_that_failed_does_not_count() {
        chat.engine.batch.answers.put("b.mp3", Calls.failed("b.mp3"));

        assertThat(chat.run("bench", calls)).isZero();
        assertThat(chat.out()).contains("1 recording, 1:00");
    }

    @Test
    void nothing_but_failures_is_no_measurement() {
        chat.engine.batch.answers.put("a.wav", Calls.failed("a.wav"));
        chat.engine.batch.answers.put("b.mp3", Calls.failed("b.mp3"));

        assertThat(chat.run("bench", calls)).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(chat.err()).contains("None of the recordings could be analysed");
    }

    @Test
    void without_recordings_and_samples_it_says_what_to_name() {
        assertThat(chat.run("bench")).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("sample calls are not installed");
    }

    @Test
    void a_call_of_no_length_is_wrong_usage() {
        assertThat(chat.run("bench", "--call-length", "0", calls)).isEqualTo(ExitCode.USAGE);
        assertThat(chat.err()).contains("--call-length");
    }

    @Test
    void the_prediction_is_for_calls_of_that_length() {
        Benchmark measured = Benchmark.of(
                List.of(Calls.analysed("a")),
                Duration.ofSeconds(9),
                Duration.ofSeconds(6),
                new BatchAnalysis.Memory(OptionalLong.empty(), OptionalLong.empty()));

        // a minute of sound took 6 s, so an hour is enough for 600 minutes
        assertThat(measured.callsPerHour(Duration.ofMinutes(5))).isEqualTo(120);
        assertThat(measured.realTimeFactor(measured.wall())).isEqualTo(0.1);
    }
}
