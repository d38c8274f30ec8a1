// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {
    private static final PcmFile SOUND = new PcmFile(Path.of("unread.pcm"), 16_000, 1, 160_000);
    private static final SpeechActivity SPEECH =
            new SpeechActivity(Duration.ofSeconds(10), List.of(List.of(TimeRange.ofSeconds(1, 2))));

    @TempDir
    Path folder;

    @Test
    void a_call_is_transcribed_in_another_process() {
        try (WorkerPool pool = pool("good", Duration.ofSeconds(60))) {
            Transcript transcript = pool.transcribe(SOUND, SPEECH, Progress.NONE);

            assertThat(transcript.segments()).extracting(s -> s.text()).containsExactly("hello");
            assertThat(transcript.segments().get(0).time()).isEqualTo(TimeRange.ofSeconds(1, 2));
            assertThat(pool.pids())
                    .hasSize(1)
                    .doesNotContain(ProcessHandle.current().pid());
        }
    }

    @Test
    void voices_are_heard_in_another_process() {
        try (WorkerPool pool = pool("good", Duration.ofSeconds(60))) {
            VoiceActivity voices = pool.voices(SOUND, SPEECH, Progress.NONE).orElseThrow();

            assertThat(voices.detector()).isEqualTo("pretend");
            assertThat(voices.at(0, Duration.ofMillis(1500))).isEqualTo(1);
            assertThat(voices.at(0, Duration.ofMillis(2500))).isEqualTo(0);
        }
    }

    @Test
    void a_transcriber_that_listens_for_no_voices_says_so() {
        try (WorkerPool pool = pool("deaf", Duration.ofSeconds(60))) {
            assertThat(pool.voices(SOUND, SPEECH, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void the_next_call_finds_the_model_loaded() {
        try (WorkerPool pool = pool("good", Duration.ofSeconds(60))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            List<Long> first = pool.pids();
            pool.transcribe(SOUND, SPEECH, Progress.NONE);

            assertThat(pool.pids()).isEqualTo(first);
        }
    }

    @Test
    void a_dead_worker_is_one_failure_and_the_next_call_has_a_new_one() {
        try (WorkerPool pool = pool("dies once", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOfSatisfying(
                            CallFailure.class, e -> assertThat(e.code()).isEqualTo(Worker.DIED))
                    .hasMessageContaining("exit code 9");

            assertThat(pool.transcribe(SOUND, SPEECH, Progress.NONE).segments()).hasSize(1);
        }
    }

    @Test
    void a_worker_killed_while_idle_costs_nothing() {
        try (WorkerPool pool = pool("good", Duration.ofSeconds(60))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            ProcessHandle victim = ProcessHandle.of(pool.pids().get(0)).orElseThrow();
            victim.destroyForcibly();
            await().until(() -> !victim.isAlive());

            assertThat(pool.transcribe(SOUND, SPEECH, Progress.NONE).segments()).hasSize(1);
        }
    }

    @Test
    void a_worker_that_says_nothing_is_ended() {
        try (WorkerPool pool = pool("hangs", Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOfSatisfying(
                            CallFailure.class, e -> assertThat(e.code()).isEqualTo(Worker.HUNG));
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void a_cancelled_call_ends_its_worker_in_the_middle() {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (WorkerPool pool = pool("hangs", Duration.ofSeconds(60))) {
            CompletableFuture<Transcript> call =
                    CompletableFuture.supplyAsync(() -> pool.transcribe(SOUND, SPEECH, cancelledBy(cancelled)));
            await().until(() -> !pool.pids().isEmpty());
            cancelled.set(true);

            assertThatThrownBy(call::join).hasRootCauseInstanceOf(CancellationException.class);
            await().until(() -> pool.pids().isEmpty());
        }
    }

    @Test
    void what_the_transcriber_refuses_comes_through_and_the_worker_lives() {
        try (WorkerPool pool = pool("refuses", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOf(CallFailure.class)
                    .hasMessage("This call is not to be transcribed.");
            assertThat(pool.pids()).hasSize(1);
        }
    }

    @Test
    void a_model_that_cannot_be_loaded_is_named() {
        try (WorkerPool pool = pool("no model", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOf(CallFailure.class)
                    .hasMessage("The model is damaged.");
        }
    }

    @Test
    void no_worker_and_nothing_it_unpacked_outlives_its_pool() throws Exception {
        long before = temporary();
        WorkerPool pool = pool("good", Duration.ofSeconds(60));
        pool.transcribe(SOUND, SPEECH, Progress.NONE);
        ProcessHandle worker = ProcessHandle.of(pool.pids().get(0)).orElseThrow();
        pool.close();

        await().until(() -> !worker.isAlive());
        assertThat(temporary()).isEqualTo(before);
        assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                .isInstanceOf(CancellationException.class);
    }

    private static long temporary() throws java.io.IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("chat-"))
                    .count();
        }
    }

    private WorkerPool pool(String mood, Duration patience) {
        Settings settings =
                Settings.DEFAULTS.with(PretendTranscriber.MOOD, mood).with(PretendTranscriber.DIARY, folder.toString());
        return new WorkerPool(new WorkerCommand(64, folder), 1, "pretend", settings, patience);
    }

    private static Progress cancelledBy(AtomicBoolean flag) {
        return new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return flag.get();
            }
        };
    }
}
