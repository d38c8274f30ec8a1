// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.KeywordHit;

/** Counts keywords by term. */
final class KeywordCount {
    private final Map<String, Term> terms = new HashMap<>();

    private static final class Term {
        private final Foremost foremost = new Foremost();
        private long hits;
        private long calls;
    }

    void add(CallAnalysis call) {
        call.findings().keywords().stream()
                .collect(Collectors.groupingBy(KeywordHit::term, Collectors.counting()))
                .forEach((name, hits) -> {
                    Term term = terms.computeIfAbsent(name, n -> new Term());
                    term.hits += hits;
                    term.calls++;
                    term.foremost.add(call.order(), hits);
                });
    }

    List<KeywordFigures> figures() {
        return terms.entrySet().stream()
                .map(e -> new KeywordFigures(
                        e.getKey(),
                        e.getValue().hits,
                        e.getValue().calls,
                        e.getValue().foremost.orders()))
                .sorted(Comparator.comparingLong(KeywordFigures::hits)
                        .reversed()
                        .thenComparing(KeywordFigures::term))
                .toList();
    }
}
