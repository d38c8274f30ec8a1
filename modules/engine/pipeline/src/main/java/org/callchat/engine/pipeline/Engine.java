// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Stage;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.pipeline.care.FilesInHand;
import org.callchat.engine.pipeline.choice.ModelSpeeds;
import org.callchat.engine.pipeline.worker.MemoryProbe;
import org.callchat.engine.pipeline.worker.ShortageGate;
import org.callchat.engine.pipeline.worker.WorkerCommand;
import org.callchat.engine.pipeline.worker.WorkerPool;
import org.callchat.engine.queue.OrderWork;

/** Everything that is needed to take calls through the stages, with a model that is ready and workers that are warm. */
final class Engine implements AutoCloseable {
    private final RecordingFetch fetch;
    private final CallProcessor processor;
    private final WorkerPool workers;
    private final ShortageGate disk;
    private final Clock clock;
    private final FilesInHand inHand;

    private Engine(RecordingFetch fetch, CallProcessor processor, WorkerPool workers, ShortageGate disk, Clock clock) {
        this.disk = disk;
        this.fetch = fetch;
        this.processor = processor;
        this.workers = workers;
        this.clock = clock;
        this.inHand = new FilesInHand(clock);
    }

    /**
     * Where an engine keeps its files.
     *
     * @param machine what it learns about this machine
     */
    record Folders(Path recordings, Path cache, Path logs, Path machine) {}

    /**
     * Gets the model ready, fetching it if need be.
     *
     * @throws CallFailure when there is no transcriber or no model
     */
    static Engine start(
            Extensions extensions,
            Settings settings,
            Folders folders,
            SoundStage sounds,
            Checkpoints checkpoints,
            int workerCount,
            Clock clock,
            Progress progress) {
        String wanted = settings.get(PipelineSettings.TRANSCRIBER);
        Transcriber transcriber = extensions
                .transcriber(wanted)
                .orElseThrow(() -> new CallFailure(
                        new FailureCode("TR_STATE_NO_TRANSCRIBER"),
                        "There is no transcriber \"" + wanted + "\". Install it, or set "
                                + PipelineSettings.TRANSCRIBER.id() + " to one of "
                                + extensions.transcribers().stream()
                                        .map(Transcriber::id)
                                        .toList() + "."));
        WorkerPool workers = new WorkerPool(
                new WorkerCommand(settings.get(PipelineSettings.WORKER_HEAP), folders.logs()),
                workerCount,
                transcriber.id(),
                (long) settings.get(PipelineSettings.MEMORY_RESERVE) << 20,
                MemoryProbe.ofThisMachine());
        TextMaker texts = TextMaker.prepare(
                transcriber, settings, workers, ModelSpeeds.in(folders.machine().resolve("speeds.json")), progress);
        CallProcessor processor = new CallProcessor(
                sounds,
                new Hearing(transcriber, settings, workers, texts, checkpoints, folders.cache()),
                new AnalysisStage(extensions.analyzers(), settings, clock),
                clock);
        return new Engine(
                new RecordingFetch(extensions, settings, folders.recordings()),
                processor,
                workers,
                ShortageGate.ofDisk(folders.recordings(), (long) settings.get(PipelineSettings.DISK_RESERVE) << 20),
                clock);
    }

    CallAnalysis process(CallRecord call, RecordingReference reference, OrderWork.Tracker tracker) {
        try (FilesInHand.Hold hold = inHand.hold()) {
            return processor.process(call, () -> fetched(call.order(), reference, hold, tracker), tracker);
        }
    }

    private FetchedRecording fetched(
            OrderId order, RecordingReference reference, FilesInHand.Hold hold, OrderWork.Tracker tracker) {
        disk.await(() -> {}, tracker);
        FetchedRecording fetched = fetch.fetch(order, reference, tracker);
        hold.on(fetched.sha256());
        return fetched;
    }

    /** Which files must stay while these calls are worked on. */
    FilesInHand filesInHand() {
        return inHand;
    }

    /** A failed attempt as it is kept. */
    Failure failure(CallFailure failure, Stage stage, int attempt) {
        return new Failure(failure.code(), stage, attempt, clock.instant(), failure.explanation(), causes(failure));
    }

    /** A failure nobody thought of. */
    Failure unexpected(RuntimeException problem, OrderId order, Stage stage, int attempt) {
        System.getLogger(Engine.class.getName())
                .log(System.Logger.Level.ERROR, "order " + order + " at stage " + stage.id(), problem);
        return new Failure(
                new FailureCode("SYS_UNK_UNEXPECTED"),
                stage,
                attempt,
                clock.instant(),
                "Something unexpected happened to order " + order + " at the stage " + stage.id()
                        + ". The log has the details; please report it.",
                causes(problem));
    }

    private static List<String> causes(Throwable problem) {
        List<String> causes = new ArrayList<>();
        for (Throwable t = problem.getCause(); t != null && causes.size() < 8; t = t.getCause()) {
            causes.add(String.valueOf(t));
        }
        return causes;
    }

    /** Why calls wait although workers are free, if they do. */
    Optional<String> waitsFor() {
        return disk.shortage().or(workers::waitsFor);
    }

    /** Process ids of the workers that are alive. */
    List<Long> workerPids() {
        return workers.pids();
    }

    @Override
    public void close() {
        workers.close();
    }
}
