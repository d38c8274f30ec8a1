// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.callchat.engine.pipeline.worker.WorkerMessage.Reply;
import org.callchat.engine.pipeline.worker.WorkerMessage.Request;
import org.jspecify.annotations.Nullable;

/** The parent's end of one worker process. Used by one thread at a time. */
final class Worker implements AutoCloseable {
    static final FailureCode DIED = new FailureCode("TR_RES_WORKER_DIED");
    static final FailureCode HUNG = new FailureCode("TR_TIME_WORKER_HUNG");
    static final FailureCode SILENT = new FailureCode("TR_TIME_WORKER_SILENT");
    static final FailureCode TOO_LARGE = new FailureCode("TR_RES_WORKER_MEMORY");
    private static final Duration GLANCE = Duration.ofMillis(100);
    /** Looking at memory costs more than looking at a queue. */
    private static final int GLANCES_PER_LOOK_AT_MEMORY = 10;

    private final WorkerLink link;
    private final WorkerModel model;
    private final WorkerLimits limits;
    private final MemoryProbe memory;
    private final Vigil vigil;

    private Worker(WorkerLink link, WorkerModel model, MemoryProbe memory, Vigil vigil) {
        this.link = link;
        this.model = model;
        this.limits = model.limits();
        this.memory = memory;
        this.vigil = vigil;
    }

    /** Starts a process and loads the model. */
    static Worker start(
            WorkerCommand command, String transcriber, WorkerModel model, MemoryProbe memory, Progress progress) {
        Vigil vigil = new Vigil(model.limits(), System::nanoTime);
        Worker worker;
        try {
            worker = new Worker(WorkerLink.start(command, vigil::alive), model, memory, vigil);
        } catch (IOException e) {
            throw new CallFailure(
                    new FailureCode("TR_RES_WORKER_START"),
                    "A transcription worker could not be started. Free some memory or processes; it will be tried again.",
                    e);
        }
        try {
            worker.ask(Request.open(transcriber, model.prepared()), Reply.Kind.READY, progress);
            return worker;
        } catch (RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    boolean has(WorkerModel wanted) {
        return model.equals(wanted);
    }

    boolean isAlive() {
        return link.isAlive();
    }

    long pid() {
        return link.pid();
    }

    /** Whether it has grown so much that it had better be replaced. */
    boolean isLarge() {
        return memory.resident(pid()).orElse(0) > limits.memory().recycle();
    }

    /** @return empty when the transcriber listens for no voices */
    Optional<VoiceActivity> voices(PcmFile audio, SpeechActivity sound, Progress progress) {
        return ask(Request.voices(audio, sound), Reply.Kind.DONE, progress).voices();
    }

    /** A worker that failed to answer is of no further use and is ended. */
    Transcript transcribe(PcmFile audio, SpeechActivity speech, Progress progress) {
        return ask(Request.transcribe(audio, speech), Reply.Kind.DONE, progress)
                .transcript()
                .orElseThrow();
    }

    private Reply ask(Request request, Reply.Kind wanted, Progress progress) {
        vigil.gotOn();
        try {
            link.send(request);
        } catch (IOException e) {
            throw died();
        }
        for (int glances = 1; ; glances++) {
            if (progress.isCancelled()) {
                throw calledOff();
            }
            Reply reply = glance(GLANCE);
            if (reply != null && reply.kind() == Reply.Kind.PROGRESS) {
                vigil.gotOn();
                progress.at(reply.fraction().orElse(0.0));
            } else if (reply != null) {
                return answer(reply, wanted);
            }
            look(glances % GLANCES_PER_LOOK_AT_MEMORY == 0);
        }
    }

    private Reply answer(Reply reply, Reply.Kind wanted) {
        if (reply.kind() == wanted) {
            return reply;
        }
        if (reply.kind() == Reply.Kind.GONE) {
            throw died();
        }
        throw new CallFailure(
                new FailureCode(reply.code().orElse("TR_UNK_WORKER")),
                reply.message().orElse("The transcription worker gave an answer nobody asked for."));
    }

    private void look(boolean memoryToo) {
        switch (vigil.look()) {
            case HUNG ->
                throw ended(
                        HUNG,
                        "The transcription worker has not got on for "
                                + limits.standstill().toSeconds()
                                + " s and was ended. The call will be tried again; a smaller model or fewer threads may help.");
            case SILENT ->
                throw ended(
                        SILENT,
                        "The transcription worker gave no sign of life for "
                                + limits.silence().toSeconds()
                                + " s and was ended. The call will be tried again; somebody may have stopped the process, or the machine is overloaded.");
            case WELL -> {
                long resident = memoryToo ? memory.resident(pid()).orElse(0) : 0;
                if (resident > limits.memory().end()) {
                    throw ended(
                            TOO_LARGE,
                            "The transcription worker took " + (resident >> 20) + " MB of memory, more than the "
                                    + (limits.memory().end() >> 20)
                                    + " MB it may have, and was ended. The call will be tried again; a smaller model takes less, or raise pipeline.worker_memory.");
                }
            }
        }
    }

    /** Asks the worker to give up; one that obeys is as good as before. */
    private CancellationException calledOff() {
        long deadline = System.nanoTime() + limits.obedience().toNanos();
        boolean obeyed = false;
        try {
            link.send(Request.cancel());
            while (!obeyed && System.nanoTime() < deadline) {
                Reply reply = glance(GLANCE);
                obeyed = reply != null && reply.kind() != Reply.Kind.PROGRESS;
            }
        } catch (IOException e) {
            obeyed = false;
        }
        if (!obeyed) {
            close();
        }
        return new CancellationException("transcription was cancelled");
    }

    private @Nullable Reply glance(Duration time) {
        try {
            return link.poll(time).orElse(null);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private CallFailure died() {
        CrashReport report = link.end();
        return new CallFailure(
                DIED,
                "The transcription worker died in the middle of its work (" + report.ending()
                        + "). Only this attempt is lost; the call will be tried again.",
                report.asCause());
    }

    private CallFailure ended(FailureCode code, String message) {
        link.close();
        return new CallFailure(code, message, link.end().asCause());
    }

    @Override
    public void close() {
        link.close();
    }
}
