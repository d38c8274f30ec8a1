// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Levels;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.SoundFile;
import org.callchat.engine.store.CallStore;

/** Analyses completed calls again from what is kept of them, several at once, each by itself. */
public final class Reanalysis {
    private final CallStore store;
    private final Path cache;
    private final Optional<String> voiceKey;
    private final AnalysisStage analysis;
    private final Clock clock;

    /** @param voiceKey of the voices that the settings ask for; empty where there is no transcriber to hear any */
    Reanalysis(CallStore store, Path cache, Optional<String> voiceKey, AnalysisStage analysis, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.voiceKey = voiceKey;
        this.analysis = analysis;
        this.clock = clock;
    }

    /** A call that was left as it is, and why. */
    public record Left(OrderId order, String reason) {}

    /**
     * What came of it.
     *
     * @param analyzed calls whose results were replaced
     * @param left calls that something is missing of, in order of OrderID
     * @param complete false when it was cancelled before the last call
     */
    public record Outcome(int analyzed, List<Left> left, boolean complete) {
        public Outcome {
            left = List.copyOf(left);
        }
    }

    Outcome run(Optional<String> batch, int threads, Progress progress) {
        List<OrderId> orders = completed(batch);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger analyzed = new AtomicInteger();
        Collection<Left> left = new ConcurrentLinkedQueue<>();
        Runnable hand = () -> {
            for (int i = next.getAndIncrement(); i < orders.size(); i = next.getAndIncrement()) {
                if (progress.isCancelled()) {
                    return;
                }
                try {
                    guarded(orders.get(i), progress).ifPresentOrElse(left::add, analyzed::incrementAndGet);
                } catch (CancellationException e) {
                    return;
                }
                progress.at((i + 1.0) / orders.size());
            }
        };
        inParallel(hand, threads);
        List<Left> inOrder = left.stream()
                .sorted(Comparator.comparing(l -> l.order().value()))
                .toList();
        return new Outcome(analyzed.get(), inOrder, analyzed.get() + inOrder.size() == orders.size());
    }

    private List<OrderId> completed(Optional<String> batch) {
        List<OrderId> ids = new ArrayList<>();
        while (true) {
            OrderPage page = store.orders(new OrderQuery(
                    Set.of(OrderState.COMPLETED),
                    Optional.empty(),
                    batch,
                    OrderQuery.Sort.ORDER_ID,
                    true,
                    ids.size(),
                    OrderQuery.MAX_LIMIT));
            page.rows().stream().map(OrderPage.Row::order).map(Order::id).forEach(ids::add);
            if (page.rows().size() < OrderQuery.MAX_LIMIT) {
                return ids;
            }
        }
    }

    private static void inParallel(Runnable hand, int threads) {
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(hands.submit(hand));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("calls could not be analysed again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hands.shutdownNow();
        }
    }

    /** One call's misfortune is no other's. */
    private Optional<Left> guarded(OrderId id, Progress progress) {
        try {
            return again(id, progress);
        } catch (CancellationException e) {
            throw e;
        } catch (CallFailure e) {
            return left(id, e.explanation());
        } catch (RuntimeException e) {
            System.getLogger(Reanalysis.class.getName())
                    .log(System.Logger.Level.ERROR, "order " + id + " could not be analysed again", e);
            return left(id, "Something unexpected happened; the log has the details.");
        }
    }

    /** @return why the call was left as it is, if it was */
    private Optional<Left> again(OrderId id, Progress progress) {
        CallAnalysis before = store.analysis(id).orElse(null);
        if (before == null
                || before.recording().isEmpty()
                || before.transcript().isEmpty()) {
            return left(id, "There is no transcript of it.");
        }
        Recording recording = before.recording().get();
        Optional<Levels> levels = SoundFile.readLevels(SoundStage.scanFile(cache, recording.sha256()));
        if (levels.isEmpty()) {
            return left(id, "Its levels are no longer in the cache.");
        }
        Optional<VoiceFiles.Heard> heard = voiceKey.flatMap(key -> new VoiceFiles(cache).find(recording.sha256(), key));
        if (heard.isEmpty()) {
            return left(id, "Nobody has listened for its voices with the present settings.");
        }
        CallAnalysis after =
                analyzed(before, recording, levels.get(), before.transcript().get(), heard.get(), progress);
        return store.replaceResult(id, after, clock.instant())
                ? Optional.empty()
                : left(id, "It was taken in hand or given up meanwhile.");
    }

    private CallAnalysis analyzed(
            CallAnalysis before,
            Recording recording,
            Levels levels,
            Transcript transcript,
            VoiceFiles.Heard heard,
            Progress progress) {
        Stopwatch watch = new Stopwatch(clock);
        List<Failure> failures = new ArrayList<>(before.failures());
        failures.removeIf(failure -> failure.stage() == Stage.ANALYSE);
        AnalysisStage.Analysed analysed =
                analysis.analyse(before.call(), recording, levels, heard.voices(), transcript, failures::add, progress);
        watch.lap("analyze");
        Timings timings = before.timings();
        for (var lap : watch.timings().steps().entrySet()) {
            timings = timings.with(lap.getKey(), lap.getValue());
        }
        return new CallAnalysis(
                before.call(),
                before.recording(),
                Optional.of(analysed.transcript()),
                analysed.findings(),
                timings,
                failures);
    }

    private static Optional<Left> left(OrderId id, String reason) {
        return Optional.of(new Left(id, reason));
    }
}
