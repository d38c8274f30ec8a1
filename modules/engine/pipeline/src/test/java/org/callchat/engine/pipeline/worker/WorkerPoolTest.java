// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {
    private static final PcmFile SOUND = new PcmFile(Path.of("unread.pcm"), 16_000, 1, 160_000);
    private static final SpeechActivity SPEECH =
            new SpeechActivity(Duration.ofSeconds(10), List.of(List.of(TimeRange.ofSeconds(1, 2))));

    @TempDir
    Path folder;

    @Test
    void a_call_is_transcribed_in_another_process() {
        try (Pool pool = pool("good", Duration.ofSeconds(60))) {
            Transcript transcript = pool.transcribe(SOUND, SPEECH, Progress.NONE);

            assertThat(transcript.segments()).extracting(s -> s.text()).containsExactly("hello");
            assertThat(transcript.segments().get(0).time()).isEqualTo(TimeRange.ofSeconds(1, 2));
            assertThat(pool.pids())
                    .hasSize(1)
                    .doesNotContain(ProcessHandle.current().pid());
        }
    }

    @Test
    void a_worker_with_another_model_makes_room() {
        try (Pool pool = pool("good", Duration.ofSeconds(60))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            List<Long> first = pool.pids();
            WorkerModel other = model("unsure", pool.model().limits());

            pool.workers().transcribe(other, SOUND, SPEECH, Progress.NONE);
            assertThat(pool.pids()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void there_are_never_more_workers_than_there_may_be() {
        WorkerLimits limits = WorkerLimits.of(Duration.ofSeconds(60), WorkerLimits.Memory.UNLIMITED);
        try (WorkerPool pool =
                new WorkerPool(new WorkerCommand(64, folder), 2, "pretend", 0, MemoryProbe.ofThisMachine())) {
            together(pool, model("good", limits));
            assertThat(pool.pids()).hasSize(2);
            together(pool, model("unsure", limits));
            assertThat(pool.pids()).hasSize(2);
        }
    }

    /** Two calls that both have a worker before either is done. */
    private static void together(WorkerPool pool, WorkerModel model) {
        CountDownLatch both = new CountDownLatch(2);
        Progress meeting = new Progress() {
            @Override
            public void at(double fraction) {
                both.countDown();
                try {
                    assertThat(both.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<?>[] calls = new CompletableFuture<?>[2];
            for (int i = 0; i < calls.length; i++) {
                calls[i] = CompletableFuture.runAsync(() -> pool.transcribe(model, SOUND, SPEECH, meeting), threads);
            }
            CompletableFuture.allOf(calls).join();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void any_worker_hears_voices() {
        try (Pool pool = pool("good", Duration.ofSeconds(60))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            List<Long> first = pool.pids();

            pool.workers().voices(model("unsure", pool.model().limits()), SOUND, SPEECH, Progress.NONE);
            assertThat(pool.pids()).isEqualTo(first);
        }
    }

    @Test
    void voices_are_heard_in_another_process() {
        try (Pool pool = pool("good", Duration.ofSeconds(60))) {
            VoiceActivity voices = pool.voices(SOUND, SPEECH, Progress.NONE).orElseThrow();

            assertThat(voices.detector()).isEqualTo("pretend");
            assertThat(voices.at(0, Duration.ofMillis(1500))).isEqualTo(1);
            assertThat(voices.at(0, Duration.ofMillis(2500))).isEqualTo(0);
        }
    }

    @Test
    void a_transcriber_that_listens_for_no_voices_says_so() {
        try (Pool pool = pool("deaf", Duration.ofSeconds(60))) {
            assertThat(pool.voices(SOUND, SPEECH, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void the_next_call_finds_the_model_loaded() {
        try (Pool pool = pool("good", Duration.ofSeconds(60))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            List<Long> first = pool.pids();
            pool.transcribe(SOUND, SPEECH, Progress.NONE);

            assertThat(pool.pids()).isEqualTo(first);
        }
    }

    @Test
    void a_dead_worker_is_one_failure_and_the_next_call_has_a_new_one() {
        try (Pool pool = pool("dies once", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOfSatisfying(
                            CallFailure.class, e -> assertThat(e.code()).isEqualTo(Worker.DIED))
                    .hasMessageContaining("exit code 9");

            assertThat(pool.transcribe(SOUND, SPEECH, Progress.NONE).segments()).hasSize(1);
        }
    }

    @Test
    void a_worker_killed_while_idle_costs_nothing() {
        try (Pool pool = pool("good", Duration.ofSeconds(60))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            ProcessHandle victim = ProcessHandle.of(pool.pids().get(0)).orElseThrow();
            victim.destroyForcibly();
            await().until(() -> !victim.isAlive());

            assertThat(pool.transcribe(SOUND, SPEECH, Progress.NONE).segments()).hasSize(1);
        }
    }

    @Test
    void a_worker_that_lives_but_does_not_get_on_is_ended() {
        try (Pool pool = pool("hangs", Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOfSatisfying(
                            CallFailure.class, e -> assertThat(e.code()).isEqualTo(Worker.HUNG));
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void a_worker_that_was_stopped_is_ended_and_the_next_call_has_a_new_one() throws Exception {
        WorkerLimits limits = new WorkerLimits(
                Duration.ofMinutes(10), Duration.ofSeconds(4), Duration.ofSeconds(1), WorkerLimits.Memory.UNLIMITED);
        try (Pool pool = pool("good", limits, MemoryProbe.ofThisMachine())) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            signal("STOP", pool.pids().get(0));

            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOfSatisfying(
                            CallFailure.class, e -> assertThat(e.code()).isEqualTo(Worker.SILENT));
            assertThat(pool.pids()).isEmpty();
            assertThat(pool.transcribe(SOUND, SPEECH, Progress.NONE).segments()).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void a_worker_killed_in_the_middle_says_by_which_signal() throws Exception {
        try (Pool pool = pool("hangs", Duration.ofMinutes(10))) {
            CompletableFuture<Transcript> call = begun(pool, Progress.NONE);
            signal("KILL", pool.pids().get(0));

            assertThatThrownBy(call::join)
                    .cause()
                    .isInstanceOf(CallFailure.class)
                    .hasMessageContaining("SIGKILL");
            assertThat(logs()).anyMatch(name -> name.startsWith("worker-ended-"));
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "how a crash looks is tried on Linux")
    void the_report_of_a_crash_is_kept_and_its_gist_is_among_the_causes() throws Exception {
        try (Pool pool = pool("hangs", Duration.ofMinutes(10))) {
            CompletableFuture<Transcript> call = begun(pool, Progress.NONE);
            signal("SEGV", pool.pids().get(0));

            assertThatThrownBy(call::join)
                    .cause()
                    .satisfies(failure -> assertThat(causes(failure))
                            .anyMatch(line -> line.contains("SIGSEGV"))
                            .anyMatch(line -> line.contains("worker-crash-")));
            assertThat(logs()).anyMatch(name -> name.startsWith("worker-crash-"));
        }
    }

    @Test
    void a_worker_that_gives_up_a_cancelled_call_goes_on_with_the_next() {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (Pool pool = pool("obeys", Duration.ofSeconds(60))) {
            CompletableFuture<Transcript> call = begun(pool, cancelledBy(cancelled));
            List<Long> worker = pool.pids();
            cancelled.set(true);

            assertThatThrownBy(call::join).hasRootCauseInstanceOf(CancellationException.class);
            assertThat(pool.pids()).isEqualTo(worker);
            assertThat(pool.voices(SOUND, SPEECH, Progress.NONE)).isPresent();
            assertThat(pool.pids()).isEqualTo(worker);
        }
    }

    @Test
    void a_worker_that_does_not_give_up_a_cancelled_call_is_ended() {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (Pool pool = pool("hangs", Duration.ofSeconds(60))) {
            CompletableFuture<Transcript> call = begun(pool, cancelledBy(cancelled));
            cancelled.set(true);

            assertThatThrownBy(call::join).hasRootCauseInstanceOf(CancellationException.class);
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void a_worker_that_grew_is_replaced_after_the_call_in_hand() {
        WorkerLimits limits = limited(new WorkerLimits.Memory(1000, 2000, 0));
        AtomicLong resident = new AtomicLong(500);
        try (Pool pool = pool("good", limits, new PretendMemory(resident, new AtomicLong()))) {
            pool.transcribe(SOUND, SPEECH, Progress.NONE);
            List<Long> first = pool.pids();
            resident.set(1500);
            assertThat(pool.transcribe(SOUND, SPEECH, Progress.NONE).segments()).hasSize(1);

            assertThat(first).hasSize(1);
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void a_worker_that_grew_beyond_measure_is_ended_in_the_middle() {
        WorkerLimits limits = limited(new WorkerLimits.Memory(1000, 2000, 0));
        AtomicLong resident = new AtomicLong(500);
        try (Pool pool = pool("hangs", limits, new PretendMemory(resident, new AtomicLong()))) {
            CompletableFuture<Transcript> call = begun(pool, Progress.NONE);
            resident.set(3000);

            assertThatThrownBy(call::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            CallFailure.class, e -> assertThat(e.code()).isEqualTo(Worker.TOO_LARGE));
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void no_call_is_begun_while_memory_is_short_and_the_reason_is_told() {
        WorkerLimits limits = limited(new WorkerLimits.Memory(1000, 2000, 300L << 20));
        AtomicLong available = new AtomicLong(100L << 20);
        try (Pool pool = pool("good", limits, new PretendMemory(new AtomicLong(), available))) {
            CompletableFuture<Transcript> call =
                    CompletableFuture.supplyAsync(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE));
            await().until(() -> pool.waitsFor().isPresent());
            assertThat(pool.waitsFor().orElseThrow()).contains("100 MB", "300 MB", "pipeline.memory_reserve");
            assertThat(pool.pids()).isEmpty();
            available.set(400L << 20);

            assertThat(call.join().segments()).hasSize(1);
            assertThat(pool.waitsFor()).isEmpty();
        }
    }

    @Test
    void what_the_transcriber_refuses_comes_through_and_the_worker_lives() {
        try (Pool pool = pool("refuses", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOf(CallFailure.class)
                    .hasMessage("This call is not to be transcribed.");
            assertThat(pool.pids()).hasSize(1);
        }
    }

    @Test
    void a_model_that_cannot_be_loaded_is_named() {
        try (Pool pool = pool("no model", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> pool.transcribe(SOUND, SPEECH, Progress.NONE))
                    .isInstanceOf(CallFailure.class)
                    .hasMessage("The model is damaged.");
        }
    }

    @Test
    void no_worker_and_nothing_it_unpacked_outlives_its_pool() throws Exception {
        long before = temporary();
        Pool pool = pool("good", Duration.ofSeconds(60));
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

    /** A call that a worker has in hand. */
    private static CompletableFuture<Transcript> begun(Pool pool, Progress progress) {
        CountDownLatch inHand = new CountDownLatch(1);
        Progress watched = new Progress() {
            @Override
            public void at(double fraction) {
                inHand.countDown();
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
        CompletableFuture<Transcript> call =
                CompletableFuture.supplyAsync(() -> pool.transcribe(SOUND, SPEECH, watched));
        await().until(() -> inHand.getCount() == 0);
        return call;
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static List<String> causes(Throwable failure) {
        List<String> lines = new ArrayList<>();
        for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
            lines.add(String.valueOf(t.getMessage()));
        }
        return lines;
    }

    private List<String> logs() throws java.io.IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static WorkerLimits limited(WorkerLimits.Memory memory) {
        return WorkerLimits.of(Duration.ofMinutes(10), memory);
    }

    private Pool pool(String mood, Duration patience) {
        return pool(mood, WorkerLimits.of(patience, WorkerLimits.Memory.UNLIMITED), MemoryProbe.ofThisMachine());
    }

    private Pool pool(String mood, WorkerLimits limits, MemoryProbe memory) {
        return new Pool(
                new WorkerPool(
                        new WorkerCommand(64, folder),
                        1,
                        "pretend",
                        limits.memory().reserve(),
                        memory),
                model(mood, limits));
    }

    private WorkerModel model(String mood, WorkerLimits limits) {
        Settings settings =
                Settings.DEFAULTS.with(PretendTranscriber.MOOD, mood).with(PretendTranscriber.DIARY, folder.toString());
        return new WorkerModel(settings, limits);
    }

    /** A pool whose workers all have one model. */
    private record Pool(WorkerPool workers, WorkerModel model) implements AutoCloseable {
        Transcript transcribe(PcmFile audio, SpeechActivity speech, Progress progress) {
            return workers.transcribe(model, audio, speech, progress).result();
        }

        Optional<VoiceActivity> voices(PcmFile audio, SpeechActivity sound, Progress progress) {
            return workers.voices(model, audio, sound, progress).result();
        }

        List<Long> pids() {
            return workers.pids();
        }

        Optional<String> waitsFor() {
            return workers.waitsFor();
        }

        void closeIdle() {
            workers.closeIdle();
        }

        @Override
        public void close() {
            workers.close();
        }
    }

    private record PretendMemory(AtomicLong taken, AtomicLong free) implements MemoryProbe {
        @Override
        public OptionalLong resident(long pid) {
            return OptionalLong.of(taken.get());
        }

        @Override
        public OptionalLong available() {
            return OptionalLong.of(free.get());
        }
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
