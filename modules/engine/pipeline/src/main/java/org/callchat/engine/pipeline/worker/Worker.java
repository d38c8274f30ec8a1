// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
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
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Process process;
    private final Scratch scratch;
    private final DataOutputStream out;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final LastLines complaints;
    private final Duration patience;

    private Worker(Process process, Scratch scratch, Duration patience) {
        this.process = process;
        this.scratch = scratch;
        this.patience = patience;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.complaints = LastLines.of(process.getErrorStream());
        Thread reader = new Thread(this::listen, "worker-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a process and loads the model.
     *
     * @param patience how long a worker may say nothing before it counts as hung
     */
    static Worker start(
            WorkerCommand command, String transcriber, Settings prepared, Duration patience, Progress progress) {
        Worker worker;
        Scratch scratch = Scratch.create();
        try {
            worker = new Worker(command.start(scratch.folder()), scratch, patience);
        } catch (IOException e) {
            scratch.close();
            throw new CallFailure(
                    new FailureCode("TR_RES_WORKER_START"),
                    "A transcription worker could not be started. Free some memory or processes; it will be tried again.",
                    e);
        }
        try {
            worker.ask(Request.open(transcriber, prepared), Reply.Kind.READY, progress);
            return worker;
        } catch (RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
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
        try {
            WorkerMessage.write(out, request);
        } catch (IOException e) {
            throw died(e);
        }
        Reply reply = next(progress);
        while (reply.kind() == Reply.Kind.PROGRESS) {
            progress.at(reply.fraction().orElse(0.0));
            reply = next(progress);
        }
        if (reply.kind() == wanted) {
            return reply;
        }
        throw new CallFailure(
                new FailureCode(reply.code().orElse("TR_UNK_WORKER")),
                reply.message().orElse("The transcription worker gave an answer nobody asked for."));
    }

    private Reply next(Progress progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (progress.isCancelled()) {
                close();
                throw new CancellationException("transcription was cancelled");
            }
            Reply reply = glance();
            if (reply != null && reply.kind() == Reply.Kind.GONE) {
                throw died(null);
            }
            if (reply != null) {
                return reply;
            }
        }
        close();
        throw new CallFailure(
                HUNG,
                "The transcription worker said nothing for " + patience.toSeconds()
                        + " s and was ended. The call will be tried again; a smaller model or fewer threads may help.");
    }

    private @Nullable Reply glance() {
        try {
            return replies.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private CallFailure died(@Nullable IOException cause) {
        close();
        String exit = process.isAlive() ? "it was ended" : "exit code " + process.exitValue();
        return new CallFailure(
                DIED,
                "The transcription worker died in the middle of its work (" + exit
                        + "). Only this attempt is lost; the call will be tried again.",
                cause == null ? new IOException(complaints.text()) : cause);
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            Optional<Reply> reply = WorkerMessage.read(in, Reply.class);
            while (reply.isPresent()) {
                replies.add(reply.get());
                reply = WorkerMessage.read(in, Reply.class);
            }
        } catch (IOException | RuntimeException e) {
            complaints.add("unreadable answer: " + e);
        }
        replies.add(Reply.gone());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scratch.close();
    }
}
