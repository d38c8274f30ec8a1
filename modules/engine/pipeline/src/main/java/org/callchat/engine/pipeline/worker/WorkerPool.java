// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;

/**
 * A number of worker processes, each with one model. A call waits until one is free and there is memory for it; a worker
 * that died, grew too large or has another model than the call needs is replaced.
 */
public final class WorkerPool implements AutoCloseable {
    private final WorkerCommand command;
    private final String transcriber;
    private final MemoryProbe memory;
    private final ShortageGate gate;
    private final int size;
    private final Semaphore places;
    private final List<Worker> idle = new ArrayList<>();
    private final List<Worker> busy = new ArrayList<>();
    private int starting;
    private boolean closed;

    /**
     * @param size workers at most
     * @param reserve no call is begun while the machine has less memory available, in bytes
     */
    public WorkerPool(WorkerCommand command, int size, String transcriber, long reserve, MemoryProbe memory) {
        this.command = command;
        this.transcriber = transcriber;
        this.memory = memory;
        this.gate = ShortageGate.ofMemory(memory, reserve);
        this.size = size;
        this.places = new Semaphore(size, true);
    }

    /**
     * What a worker made.
     *
     * @param took from when a worker with the model was there
     */
    public record Done<T>(T result, Duration took) {}

    /**
     * Transcribes in a worker process.
     *
     * @throws org.callchat.api.model.CallFailure when the worker says so, died or hung
     * @throws CancellationException when the work is no longer wanted
     */
    public Done<Transcript> transcribe(WorkerModel model, PcmFile audio, SpeechActivity speech, Progress progress) {
        return withWorker(model, false, worker -> worker.transcribe(audio, speech, progress), progress);
    }

    /**
     * Listens for voices in a worker process, with whatever text model it has.
     *
     * @param model what a worker loads if there is none with nothing to do
     * @return empty when the transcriber listens for none
     * @throws org.callchat.api.model.CallFailure as {@link #transcribe}
     */
    public Done<Optional<VoiceActivity>> voices(
            WorkerModel model, PcmFile audio, SpeechActivity sound, Progress progress) {
        return withWorker(model, true, worker -> worker.voices(audio, sound, progress), progress);
    }

    /** Why calls wait although workers are free, if they do. */
    public Optional<String> waitsFor() {
        return gate.shortage();
    }

    /** Process ids of the workers that are alive. */
    public synchronized List<Long> pids() {
        List<Worker> all = new ArrayList<>(idle);
        all.addAll(busy);
        return all.stream().filter(Worker::isAlive).map(Worker::pid).toList();
    }

    private <T> Done<T> withWorker(WorkerModel model, boolean anyModel, Function<Worker, T> work, Progress progress) {
        awaitPlace(progress);
        Worker worker = null;
        try {
            gate.await(this::closeIdle, progress);
            worker = take(model, anyModel).orElse(null);
            if (worker == null) {
                worker = started(model, progress);
            }
            long begin = System.nanoTime();
            T result = work.apply(worker);
            return new Done<>(result, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            if (worker != null) {
                giveBack(worker);
            }
            places.release();
        }
    }

    private Worker started(WorkerModel model, Progress progress) {
        Worker worker;
        try {
            worker = Worker.start(command, transcriber, model, memory, progress);
        } catch (RuntimeException e) {
            notStarted();
            throw e;
        }
        adopt(worker);
        return worker;
    }

    private void awaitPlace(Progress progress) {
        try {
            do {
                progress.checkCancelled();
            } while (!places.tryAcquire(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /**
     * An idle worker with a model, or with any. Else room is made for a new one, which the caller starts and hands to
     * {@link #adopt} or, when that fails, calls {@link #notStarted}.
     */
    private synchronized Optional<Worker> take(WorkerModel model, boolean anyModel) {
        if (closed) {
            throw new CancellationException("the workers are closed");
        }
        List<Worker> dead = idle.stream().filter(w -> !w.isAlive()).toList();
        dead.forEach(Worker::close);
        idle.removeAll(dead);
        Optional<Worker> fit =
                idle.stream().filter(w -> anyModel || w.has(model)).reduce((first, last) -> last);
        if (fit.isPresent()) {
            idle.remove(fit.get());
            busy.add(fit.get());
            return fit;
        }
        starting++;
        while (!idle.isEmpty() && idle.size() + busy.size() + starting > size) {
            idle.remove(0).close();
        }
        return Optional.empty();
    }

    private synchronized void notStarted() {
        starting--;
    }

    private synchronized void adopt(Worker worker) {
        starting--;
        busy.add(worker);
        if (closed) {
            worker.close();
        }
    }

    private void giveBack(Worker worker) {
        boolean worn = worker.isLarge();
        synchronized (this) {
            busy.remove(worker);
            if (!closed && !worn && worker.isAlive()) {
                idle.add(worker);
                return;
            }
        }
        worker.close();
    }

    /** Workers with nothing to do give their memory back; the next call starts one again. */
    public void closeIdle() {
        List<Worker> unused;
        synchronized (this) {
            unused = List.copyOf(idle);
            idle.clear();
        }
        unused.forEach(Worker::close);
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Worker::close);
        busy.forEach(Worker::close);
        idle.clear();
    }
}
