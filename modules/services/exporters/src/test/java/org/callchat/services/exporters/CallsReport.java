// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callchat.api.insight.Insights;
import org.callchat.api.model.Batch;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.report.ErrorFigures;
import org.callchat.api.report.ReportFigures;
import org.callchat.api.report.ReportTally;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;

/** A report whose figures follow from its calls, computed when first asked for. */
public abstract class CallsReport implements Report {
    private final List<ReportFigures> figures = new ArrayList<>();
    private final List<List<Insights>> insights = new ArrayList<>();

    @Override
    public ReportFigures figures() {
        if (figures.isEmpty()) {
            ReportTally tally = new ReportTally();
            forEachCall(call -> tally.add(call.analysis()));
            figures.add(tally.figures());
        }
        return figures.get(0);
    }

    @Override
    public List<Insights> insights() {
        if (insights.isEmpty()) {
            List<Insights> all = new ArrayList<>();
            for (CallAnalyzer analyzer : ServiceLoader.load(CallAnalyzer.class)) {
                analyzer.across(analyses(), Settings.DEFAULTS, Progress.NONE).ifPresent(all::add);
            }
            insights.add(all);
        }
        return insights.get(0);
    }

    @Override
    public List<ErrorFigures> errors() {
        Map<String, List<ReportedCall>> byCode = new TreeMap<>();
        forEachCall(call -> ReportedFailures.last(call)
                .ifPresent(failure -> byCode.computeIfAbsent(failure.code().value(), c -> new ArrayList<>())
                        .add(call)));
        return byCode.entrySet().stream()
                .map(e -> errors(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(ErrorFigures::failures).reversed())
                .toList();
    }

    @Override
    public Optional<Batch> batch() {
        return Optional.of(new Batch(
                "week-45",
                "rosa",
                Instant.parse("2026-11-08T17:40:00Z"),
                "folder",
                new Batch.Asked(40, 0, 0, 0),
                summary().orders(),
                summary().audio()));
    }

    /** A summary that follows from the calls. */
    protected final Summary summary(String title, Instant created, Map<String, String> settings) {
        Map<OrderState, Long> orders = new EnumMap<>(OrderState.class);
        Map<Silence.Category, Long> categories = new EnumMap<>(Silence.Category.class);
        Map<String, Long> keywords = new TreeMap<>();
        Duration[] times = {Duration.ZERO, Duration.ZERO};
        long[] silences = {0};
        forEachCall(call -> {
            CallDigest digest = CallDigest.of(call.analysis());
            orders.merge(call.order().state(), 1L, Long::sum);
            times[0] = times[0].plus(digest.audio());
            times[1] = times[1].plus(digest.silenceTime());
            silences[0] += digest.silences();
            call.analysis().findings().silences().stream()
                    .filter(s -> s.kind() == Silence.Kind.MUTUAL)
                    .forEach(s -> categories.merge(s.category(), 1L, Long::sum));
            call.analysis().findings().keywords().forEach(k -> keywords.merge(k.term(), 1L, Long::sum));
        });
        return new Summary(title, created, orders, times[0], silences[0], times[1], categories, keywords, settings);
    }

    private static ErrorFigures errors(String code, List<ReportedCall> calls) {
        List<Instant> at = calls.stream()
                .flatMap(call -> ReportedFailures.last(call).stream())
                .map(Failure::at)
                .sorted()
                .toList();
        return new ErrorFigures(
                new FailureCode(code),
                "Something failed",
                "high",
                List.of("Ask for the recording again.", "Look at its length."),
                calls.size(),
                (int) calls.stream()
                        .filter(call -> call.order().state() == OrderState.DEAD)
                        .count(),
                (int) calls.stream()
                        .filter(call -> call.order().state() == OrderState.FAILED)
                        .count(),
                0,
                at.get(0),
                at.get(at.size() - 1),
                calls.stream().map(call -> call.order().id()).toList());
    }

    /** The calls without their transcripts; held all at once, as small reports may. */
    protected Stream<CallAnalysis> analyses() {
        Stream.Builder<CallAnalysis> all = Stream.builder();
        forEachCall(call -> all.add(withoutText(call.analysis())));
        return all.build();
    }

    protected static CallAnalysis withoutText(CallAnalysis call) {
        return new CallAnalysis(
                call.call(), call.recording(), Optional.empty(), call.findings(), call.timings(), List.of());
    }
}
