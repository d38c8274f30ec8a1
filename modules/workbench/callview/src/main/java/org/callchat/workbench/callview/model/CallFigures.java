// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Silence;
import org.callchat.api.model.Transcript;
import org.callchat.workbench.charts.TimeText;

/** The few figures that stand above a call. */
public final class CallFigures {

    private final CallAnalysis call;

    public CallFigures(CallAnalysis call) {
        this.call = call;
    }

    public List<Figure> figures() {
        return List.of(talkRatio(), nonTalk(), silences(), longest(), words(), keywords());
    }

    private Figure talkRatio() {
        String value = single("talk_ratio")
                .map(r -> String.format(Locale.ROOT, "%.0f %%", r * 100))
                .orElse(Figure.NOT_MEASURED);
        return new Figure("Agent talks", value, "Talk ratio: the agent's speech ÷ all speech");
    }

    private Figure nonTalk() {
        String value = single("non_talk_time_s")
                .map(s -> TimeText.length(Duration.ofMillis(Math.round(s * 1000))))
                .orElse(Figure.NOT_MEASURED);
        return new Figure("Non-talk time", value, "Hold and mutual silence, spans longer than 3 s");
    }

    private Figure silences() {
        List<Silence> mutual = mutual();
        Duration sum = mutual.stream().map(s -> s.time().length()).reduce(Duration.ZERO, Duration::plus);
        String value = !isHeard()
                ? Figure.NOT_MEASURED
                : mutual.isEmpty() ? "none" : mutual.size() + " · " + TimeText.length(sum);
        return new Figure("Silences", value, "Mutual silences and their time together");
    }

    private Figure longest() {
        Optional<Silence> longest =
                mutual().stream().max(Comparator.comparing(s -> s.time().length()));
        String value = longest.map(s -> TimeText.length(s.time().length()) + " at "
                        + TimeText.clock(s.time().start()))
                .orElse(Figure.NOT_MEASURED);
        return new Figure("Longest silence", value, "The longest mutual silence and where it starts");
    }

    private Figure words() {
        String value = call.transcript()
                .map(Transcript::wordCount)
                .map(n -> String.format(Locale.ROOT, "%,d", n))
                .orElse(Figure.NOT_MEASURED);
        return new Figure("Words", value, "Words in the transcript, all speakers together");
    }

    private Figure keywords() {
        Map<String, Long> counts = call.findings().keywords().stream()
                .collect(Collectors.groupingBy(KeywordHit::term, TreeMap::new, Collectors.counting()));
        String value = counts.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " ×" + e.getValue())
                .collect(Collectors.joining(", "));
        boolean searched = call.transcript().isPresent();
        return new Figure(
                "Keywords",
                !searched ? Figure.NOT_MEASURED : value.isEmpty() ? "none" : value,
                "Keywords said, whole words only");
    }

    private boolean isHeard() {
        return call.recording().isPresent();
    }

    private List<Silence> mutual() {
        return call.findings().silences().stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL)
                .toList();
    }

    private Optional<Double> single(String id) {
        return call.findings().measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .flatMap(Measure::single);
    }
}
