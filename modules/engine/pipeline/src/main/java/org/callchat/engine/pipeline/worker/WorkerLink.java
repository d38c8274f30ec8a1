// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callchat.engine.pipeline.worker.WorkerMessage.Reply;
import org.callchat.engine.pipeline.worker.WorkerMessage.Request;

/** A worker's process and the way to it. */
final class WorkerLink implements AutoCloseable {
    private static final Duration TO_END_BY_ITSELF = Duration.ofMillis(500);
    private static final Duration TO_BE_ENDED = Duration.ofSeconds(5);

    private final WorkerCommand command;
    private final Process process;
    private final Scratch scratch;
    private final DataOutputStream out;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final LastLines complaints;
    private final Runnable signOfLife;

    private WorkerLink(WorkerCommand command, Process process, Scratch scratch, Runnable signOfLife) {
        this.command = command;
        this.process = process;
        this.scratch = scratch;
        this.signOfLife = signOfLife;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.complaints = LastLines.of(process.getErrorStream());
    }

    /** @param signOfLife called, on another thread, whenever anything is heard */
    static WorkerLink start(WorkerCommand command, Runnable signOfLife) throws IOException {
        Scratch scratch = Scratch.create();
        try {
            WorkerLink link = new WorkerLink(command, command.start(scratch.folder()), scratch, signOfLife);
            Thread reader = new Thread(link::listen, "worker-" + link.pid());
            reader.setDaemon(true);
            reader.start();
            return link;
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void send(Request request) throws IOException {
        WorkerMessage.write(out, request);
    }

    /** The next answer, if one comes in time; signs of life are none. */
    Optional<Reply> poll(Duration time) throws InterruptedException {
        return Optional.ofNullable(replies.poll(time.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Ends the process, however it is, and tells how it ended. */
    CrashReport end() {
        // one whose streams are closed is about to end by itself, with a code that says more than ours
        if (!awaitEnd(TO_END_BY_ITSELF)) {
            process.destroyForcibly();
            awaitEnd(TO_BE_ENDED);
        }
        CrashReport report = CrashReport.of(process, command.crashReport(pid()), complaints.lines());
        report.keep(command.crashReports());
        scratch.close();
        return report;
    }

    private boolean awaitEnd(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            Optional<Reply> reply = WorkerMessage.read(in, Reply.class);
            while (reply.isPresent()) {
                signOfLife.run();
                if (reply.get().kind() != Reply.Kind.ALIVE) {
                    replies.add(reply.get());
                }
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
        awaitEnd(TO_BE_ENDED);
        scratch.close();
    }
}
