// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import org.callchat.api.model.Segment;
import org.callchat.api.spi.Progress;

/**
 * Several ears on one recording: each takes the longest window that is left. The caller's thread keeps watch, tells how
 * far the work is at least every second and passes on that it is no longer wanted.
 */
final class Listening {
    private static final Duration GLANCE = Duration.ofMillis(250);

    /** Whisper hears nothing in less than a second. */
    private static final int LEAST_SAMPLES = SpeechModel.SAMPLE_RATE_HZ * 11 / 10;

    private final List<SpeechModel.Ear> ears;
    private final WindowSound sound;
    private final boolean mono;
    private final boolean attentive;
    private final DoubleAdder secondsDone = new DoubleAdder();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile boolean unwanted;

    /** @param attentive whether to listen again to what came out as nonsense */
    Listening(List<SpeechModel.Ear> ears, WindowSound sound, boolean mono, boolean attentive) {
        this.ears = ears;
        this.sound = sound;
        this.mono = mono;
        this.attentive = attentive;
    }

    /**
     * Listens to every window.
     *
     * @return what was said, window by window in the order they were given
     * @throws CancellationException when it is no longer wanted
     */
    List<Segment> to(List<WindowTask> tasks, Progress progress) throws IOException {
        List<CompletableFuture<List<Segment>>> heard =
                tasks.stream().map(t -> new CompletableFuture<List<Segment>>()).toList();
        Queue<Integer> left = new ConcurrentLinkedQueue<>(IntStream.range(0, tasks.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> tasks.get(i).window().length())
                        .reversed())
                .toList());
        double total = tasks.stream().mapToDouble(t -> t.window().seconds()).sum();
        ExecutorService threads = Executors.newFixedThreadPool(ears.size());
        try {
            CompletableFuture<?>[] working = ears.stream()
                    .map(ear -> CompletableFuture.runAsync(() -> work(ear, tasks, left, heard), threads))
                    .toArray(CompletableFuture<?>[]::new);
            watch(CompletableFuture.allOf(working), total, progress);
        } finally {
            threads.shutdown();
        }
        List<Segment> segments = new ArrayList<>();
        heard.forEach(h -> segments.addAll(h.join()));
        return segments;
    }

    private void work(
            SpeechModel.Ear ear,
            List<WindowTask> tasks,
            Queue<Integer> left,
            List<CompletableFuture<List<Segment>>> heard) {
        AttentiveListener listener = new AttentiveListener(ear, attentive, () -> unwanted);
        try {
            for (Integer next = left.poll(); next != null && !unwanted; next = left.poll()) {
                heard.get(next).complete(hear(listener, tasks.get(next)));
                secondsDone.add(tasks.get(next).window().seconds());
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
            unwanted = true;
        }
    }

    private List<Segment> hear(AttentiveListener listener, WindowTask task) throws IOException {
        float[] samples = sound.read(task.channel(), task.window().pieces(), LEAST_SAMPLES);
        Optional<Integer> channel = mono ? Optional.empty() : Optional.of(task.channel());
        return HeardSegments.of(
                task.window(), channel, listener.hear(samples, task.window().seconds()));
    }

    /** No ear is left behind: when one fails or all are called off, the others are waited for. */
    private void watch(CompletableFuture<Void> all, double total, Progress progress) throws IOException {
        while (!all.isDone()) {
            unwanted |= progress.isCancelled();
            progress.at(Math.min(1, secondsDone.sum() / total));
            try {
                all.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                unwanted = true;
                all.join();
                Thread.currentThread().interrupt();
            } catch (TimeoutException | ExecutionException e) {
                // not yet; failures are kept elsewhere
            }
        }
        progress.checkCancelled();
        // an error that is no exception
        all.join();
        Exception failed = failure.get();
        if (failed instanceof RuntimeException known) {
            throw known;
        }
        if (failed instanceof IOException unreadable) {
            throw unreadable;
        }
        if (unwanted) {
            throw new CancellationException("interrupted");
        }
        progress.at(1);
    }
}
