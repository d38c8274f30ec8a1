// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callchat.api.model.Silence;

/** The silences of a call by pattern; one with several patterns stands under each, one with none under "no pattern". */
record SilenceGroups(Map<String, List<Silence>> byPattern) {
    static final String NONE = "no pattern";
    static final String HOLD = "hold";

    SilenceGroups {
        byPattern = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byPattern));
    }

    /** Groups mutual silences and holds, the group with the most time first. */
    static SilenceGroups of(List<Silence> silences) {
        Map<String, List<Silence>> groups = new LinkedHashMap<>();
        silences.stream()
                .filter(s -> s.kind() != Silence.Kind.ONE_SIDED)
                .forEach(s -> names(s).forEach(name ->
                        groups.computeIfAbsent(name, n -> new ArrayList<>()).add(s)));
        Map<String, List<Silence>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Silence>> e) -> seconds(e.getValue()))
                        .reversed())
                .forEach(e -> sorted.put(e.getKey(), List.copyOf(e.getValue())));
        return new SilenceGroups(sorted);
    }

    /** Silences of a pattern and a category, in order of time. */
    List<Silence> of(String pattern, Silence.Category category) {
        return byPattern.getOrDefault(pattern, List.of()).stream()
                .filter(s -> s.category() == category)
                .toList();
    }

    static double seconds(List<Silence> silences) {
        return silences.stream()
                        .map(s -> s.time().length())
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMillis()
                / 1000.0;
    }

    private static Stream<String> names(Silence silence) {
        List<String> patterns = SilenceText.patterns(silence);
        return patterns.isEmpty() ? Stream.of(silence.kind() == Silence.Kind.HOLD ? HOLD : NONE) : patterns.stream();
    }
}
