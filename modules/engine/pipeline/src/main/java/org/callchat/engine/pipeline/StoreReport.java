// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.report.ErrorFigures;
import org.callchat.api.report.ReportFigures;
import org.callchat.api.report.ReportTally;
import org.callchat.engine.pipeline.failures.FailureAnalysis;
import org.callchat.engine.pipeline.failures.FailureReport;
import org.callchat.engine.store.CallStore;

/** A report over what the store has. What no format asks for is not computed, what several ask for is computed once. */
final class StoreReport implements Report {
    private final CallStore store;
    private final Summary summary;
    private final Optional<String> batch;
    private final Once<ReportFigures> figures;
    private final Once<List<Insights>> insights;
    private final Once<List<ErrorFigures>> errors;

    /** @param insights what the calls tell together */
    StoreReport(
            CallStore store,
            Summary summary,
            Optional<String> batch,
            Supplier<List<Insights>> insights,
            ErrorCatalogue catalogue) {
        this.store = store;
        this.summary = summary;
        this.batch = batch;
        this.insights = new Once<>(insights);
        this.figures = new Once<>(() -> {
            try (Stream<CallAnalysis> calls = store.findings(batch)) {
                return ReportTally.of(calls);
            }
        });
        this.errors = new Once<>(() ->
                failures().codes().stream().map(code -> errors(code, catalogue)).toList());
    }

    @Override
    public Summary summary() {
        return summary;
    }

    @Override
    public ReportFigures figures() {
        return figures.get();
    }

    @Override
    public List<Insights> insights() {
        return insights.get();
    }

    @Override
    public List<ErrorFigures> errors() {
        return errors.get();
    }

    @Override
    public Optional<Batch> batch() {
        return batch.flatMap(name -> store.batches().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst());
    }

    @Override
    public void forEachCall(Consumer<ReportedCall> action) {
        store.forEachCall(batch, call -> action.accept(withEarlierFailures(call)));
    }

    private FailureReport failures() {
        try (Stream<CallStore.Tried> tried = store.tried(batch)) {
            return FailureAnalysis.of(tried, ZoneOffset.UTC);
        }
    }

    private static ErrorFigures errors(FailureReport.Distribution found, ErrorCatalogue catalogue) {
        Optional<ErrorCatalogue.Entry> entry = catalogue.find(found.code());
        return new ErrorFigures(
                found.code(),
                entry.map(ErrorCatalogue.Entry::title).orElse("Not in the catalogue"),
                entry.map(ErrorCatalogue.Entry::severity).orElse("medium"),
                entry.map(ErrorCatalogue.Entry::advice).orElse(List.of()),
                found.failures(),
                found.impact().lost().size(),
                found.impact().waiting().size(),
                found.impact().recovered().size(),
                found.first(),
                found.last(),
                found.orders());
    }

    /** A call that was completed at a later try tells what the earlier ones came to. */
    private ReportedCall withEarlierFailures(ReportedCall call) {
        if (call.order().state() != OrderState.COMPLETED || call.order().attempts() < 2) {
            return call;
        }
        CallAnalysis a = call.analysis();
        var failures = Stream.concat(store.failures(a.order()).stream(), a.failures().stream())
                .toList();
        return new ReportedCall(
                call.order(),
                new CallAnalysis(a.call(), a.recording(), a.transcript(), a.findings(), a.timings(), failures));
    }

    /** A value that is made when it is first asked for, and kept. */
    private static final class Once<T> {
        private final Supplier<T> maker;
        private Optional<T> made = Optional.empty();

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.get();
        }
    }
}
