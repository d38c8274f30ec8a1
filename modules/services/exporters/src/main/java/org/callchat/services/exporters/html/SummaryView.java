// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;

/** The figures over the batch, as the page says them. */
final class SummaryView {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final int TOP_TERMS = 3;

    /** What came out first, then what is still to come. */
    private static final List<OrderState> SHOWN = List.of(
            OrderState.COMPLETED,
            OrderState.FAILED,
            OrderState.DEAD,
            OrderState.PROCESSING,
            OrderState.PENDING,
            OrderState.PAUSED,
            OrderState.CANCELLED);

    private SummaryView() {}

    static Map<String, Object> of(Report.Summary summary) {
        long orders =
                summary.orders().values().stream().mapToLong(Long::longValue).sum();
        Map<String, Object> view = new TreeMap<>();
        view.put("title", summary.title());
        view.put("created", summary.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        view.put("createdText", MINUTES.format(summary.createdAt().atOffset(ZoneOffset.UTC)));
        view.put("calls", Spoken.count(orders));
        view.put("states", states(summary));
        view.put("audio", Spoken.amount(summary.audio()));
        view.put("audioPerCall", audioPerCall(summary));
        view.put("silences", Spoken.count(summary.silences()));
        view.put("categories", categories(summary));
        view.put("silenceTime", Spoken.amount(summary.silenceTime()));
        view.put("share", share(summary).map(Spoken::percent).orElse(Spoken.NOT_MEASURED));
        view.put(
                "shareBar",
                Bar.of(List.of(new Bar.Part("silence", share(summary).orElse(0.0))), 1));
        view.put(
                "keywordHits",
                Spoken.count(summary.keywords().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
        view.put("keywords", terms(summary));
        view.put("moreKeywords", Math.max(0, summary.keywords().size() - TOP_TERMS));
        view.put(
                "settings",
                List.copyOf(new TreeMap<>(summary.settings())
                        .entrySet().stream()
                                .map(setting -> Map.of("id", setting.getKey(), "value", setting.getValue()))
                                .toList()));
        return view;
    }

    private static Bar states(Report.Summary summary) {
        return bar(SHOWN.stream()
                .map(state -> new Bar.Part(state.id(), (double) summary.orders().getOrDefault(state, 0L)))
                .filter(part -> part.amount() > 0));
    }

    private static Bar categories(Report.Summary summary) {
        return bar(Arrays.stream(Silence.Category.values())
                .map(category -> new Bar.Part(
                        category.id(), (double) summary.silencesByCategory().getOrDefault(category, 0L))));
    }

    private static Bar bar(Stream<Bar.Part> parts) {
        List<Bar.Part> all = parts.toList();
        return Bar.of(all, all.stream().mapToDouble(Bar.Part::amount).sum());
    }

    private static Optional<Double> share(Report.Summary summary) {
        double audio = summary.audio().toMillis();
        return audio > 0 ? Optional.of(summary.silenceTime().toMillis() / audio) : Optional.empty();
    }

    private static String audioPerCall(Report.Summary summary) {
        long completed = summary.orders().getOrDefault(OrderState.COMPLETED, 0L);
        return completed == 0
                ? Spoken.NOT_MEASURED
                : Spoken.clock(summary.audio().dividedBy(completed));
    }

    private static List<Map<String, String>> terms(Report.Summary summary) {
        return summary.keywords().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP_TERMS)
                .map(term -> Map.of("term", term.getKey(), "count", Spoken.count(term.getValue())))
                .toList();
    }
}
