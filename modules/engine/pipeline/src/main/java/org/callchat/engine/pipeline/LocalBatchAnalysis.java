// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.worker.MemoryProbe;
import org.callchat.engine.pipeline.worker.Scratch;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.queue.WorkNote;

/** {@link BatchAnalysis} on an engine without a workspace. */
final class LocalBatchAnalysis implements BatchAnalysis {
    /** Most tries per recording, one right after the other. */
    private static final int ATTEMPTS = 3;

    private final Engine engine;
    private final Scratch scratch;
    private final ErrorCatalogue errors;
    private final int workers;
    private final Clock clock;

    LocalBatchAnalysis(Engine engine, Scratch scratch, ErrorCatalogue errors, int workers, Clock clock) {
        this.engine = engine;
        this.scratch = scratch;
        this.errors = errors;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public void analyze(List<Path> recordings, Listener listener, Progress progress) throws InterruptedException {
        // the call after the ones being transcribed is decoded meanwhile
        ExecutorService threads = Executors.newFixedThreadPool(workers + 1);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Path recording : largestFirst(recordings)) {
                all.add(threads.submit(() -> {
                    CallAnalysis result = analyzed(recording, progress);
                    synchronized (listener) {
                        listener.analyzed(recording, result);
                    }
                }));
            }
            for (Future<?> one : all) {
                await(one, listener);
            }
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** So that no worker is left alone with a long call in the end; how long calls are is known only after decoding. */
    private static List<Path> largestFirst(List<Path> recordings) {
        Map<Path, Long> sizes = new HashMap<>();
        recordings.forEach(recording -> sizes.put(recording, recording.toFile().length()));
        return recordings.stream()
                .sorted(Comparator.comparing((Path recording) -> sizes.getOrDefault(recording, 0L))
                        .reversed())
                .toList();
    }

    /** Says why nothing happens, if nothing happens. */
    private void await(Future<?> one, Listener listener) throws ExecutionException, InterruptedException {
        Optional<String> told = Optional.empty();
        while (true) {
            try {
                one.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                Optional<String> reason = engine.waitsFor();
                if (told.isEmpty()) {
                    reason.ifPresent(listener::waiting);
                }
                told = reason;
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException problem) {
            return problem;
        }
        return new IllegalStateException("a recording could not be worked on", e.getCause());
    }

    private CallAnalysis analyzed(Path recording, Progress progress) {
        CallRecord call = CallRecord.of(idOf(recording));
        RecordingReference reference =
                new RecordingReference("folder", recording.toAbsolutePath().toString());
        List<Failure> failures = new ArrayList<>();
        for (int attempt = 1; ; attempt++) {
            StageNote note = new StageNote(progress);
            try (WorkNote work = WorkNote.begin(call.order(), clock)) {
                CallAnalysis result = engine.process(call, reference, note);
                work.outcome("done");
                return with(result, failures);
            } catch (CallFailure e) {
                failures.add(engine.failure(e, note.stage, attempt));
                if (attempt >= tries(e)) {
                    return CallAnalysis.failed(call, failures);
                }
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                failures.add(engine.unexpected(e, call.order(), note.stage, attempt));
                return CallAnalysis.failed(call, failures);
            }
        }
    }

    private int tries(CallFailure failure) {
        return errors.backoff(failure.code())
                .map(backoff -> Math.min(ATTEMPTS, backoff.attempts()))
                .orElse(1);
    }

    private static CallAnalysis with(CallAnalysis result, List<Failure> earlier) {
        if (earlier.isEmpty()) {
            return result;
        }
        List<Failure> all = new ArrayList<>(earlier);
        all.addAll(result.failures());
        return new CallAnalysis(
                result.call(), result.recording(), result.transcript(), result.findings(), result.timings(), all);
    }

    /** A file's name made an OrderID: other characters become {@code _}. */
    static OrderId idOf(Path recording) {
        String name = String.valueOf(recording.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String valid = stem.replaceAll("[^A-Za-z0-9._-]", "_");
        return new OrderId(valid.isEmpty() ? "_" : valid.substring(0, Math.min(64, valid.length())));
    }

    @Override
    public Memory memory() {
        MemoryProbe probe = MemoryProbe.ofThisMachine();
        return new Memory(
                engine.workerPids().stream()
                        .flatMapToLong(pid -> probe.peak(pid).stream())
                        .max(),
                probe.peak(ProcessHandle.current().pid()));
    }

    @Override
    public void close() {
        engine.close();
        scratch.close();
    }

    /** Remembers where a call has come to. */
    private static final class StageNote implements OrderWork.Tracker {
        private final Progress progress;
        private volatile Stage stage = Stage.DOWNLOAD;

        StageNote(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void enter(Stage entered) {
            stage = entered;
            WorkNote.enter(entered);
        }

        @Override
        public void at(double fraction) {
            // how far one call is does not show among thousands
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled() || Thread.currentThread().isInterrupted();
        }
    }
}
