// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.pipeline.worker.WorkerMessage.Job;
import org.callchat.engine.pipeline.worker.WorkerMessage.Reply;
import org.callchat.engine.pipeline.worker.WorkerMessage.Request;

/** The program of a worker process: loads one model, then transcribes call after call until its parent is gone. */
public final class WorkerMain {
    private final DataOutputStream out;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private volatile boolean calledOff;

    private WorkerMain(DataOutputStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // whatever a library prints must not get between the frames
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain(out);
        Thread reader = new Thread(() -> worker.read(in), "requests");
        reader.setDaemon(true);
        reader.start();
        Thread heart = new Thread(worker::beat, "heartbeat");
        heart.setDaemon(true);
        heart.start();
        worker.serve();
    }

    /** Tells the parent every second that this process lives, however long the work in hand says nothing. */
    private void beat() {
        try {
            while (!Thread.interrupted()) {
                WorkerMessage.write(out, Reply.alive());
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(DataInputStream in) {
        try {
            Optional<Request> request = WorkerMessage.read(in, Request.class);
            while (request.isPresent()) {
                // here and not where jobs are done: what is called off is what was asked for last
                calledOff = request.get().kind() == Request.Kind.CANCEL;
                if (!calledOff) {
                    requests.add(request.get());
                }
                request = WorkerMessage.read(in, Request.class);
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("worker: the parent cannot be understood: " + e);
        }
        // the parent is gone: end at once, even in the middle of native code
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws InterruptedException, IOException {
        Request first = requests.take();
        try (Transcriber.Session session = open(first)) {
            WorkerMessage.write(out, Reply.ready());
            while (true) {
                answer(session, requests.take());
            }
        } catch (CallFailure e) {
            WorkerMessage.write(out, Reply.failed(e.code().value(), e.explanation()));
        }
    }

    private static Transcriber.Session open(Request request) {
        String wanted = request.transcriber().orElseThrow();
        for (Transcriber transcriber : ServiceLoader.load(Transcriber.class)) {
            if (transcriber.id().equals(wanted)) {
                return transcriber.open(request.settings().orElseThrow());
            }
        }
        throw new IllegalStateException("no transcriber \"" + wanted + "\" on the worker's class path");
    }

    private void answer(Transcriber.Session session, Request request) throws IOException {
        Reply reply;
        try {
            Job job = request.job().orElseThrow();
            reply = request.kind() == Request.Kind.VOICES
                    ? Reply.heard(session.voices(job.audio(), job.spans(), new Told()))
                    : Reply.done(session.transcribe(job.audio(), job.spans(), new Told()));
        } catch (CancellationException e) {
            reply = Reply.cancelled();
        } catch (CallFailure e) {
            reply = Reply.failed(e.code().value(), e.explanation());
        }
        WorkerMessage.write(out, reply);
    }

    /** Passes progress on to the parent, and its change of mind back. */
    private final class Told implements Progress {
        @Override
        public void at(double fraction) {
            try {
                WorkerMessage.write(out, Reply.progress(fraction));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the parent does not listen any more", e);
            }
        }

        @Override
        public boolean isCancelled() {
            return calledOff;
        }
    }
}
