// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callchat.api.insight.Grouping;
import org.callchat.api.model.Definition;

/**
 * What the analysed calls of a report come to. Silence means mutual silence, that at the start and end of a recording
 * included; {@link org.callchat.api.insight.Insights} leaves the latter out.
 *
 * @param calls that have sound
 * @param groups calls together that have an agent, a store or an hour in common, by name
 * @param days calls together that started on one day, in order of time; named as {@code 2026-11-02}
 * @param lengths how long silences are, the shortest first
 * @param keywords the most frequent first
 * @param measures by id, then by party
 * @param longest the longest silences, the longest first
 * @param definitions what the figures of the calls mean, and how many calls follow each
 */
public record ReportFigures(
        long calls,
        Map<Grouping, List<GroupFigures>> groups,
        List<GroupFigures> days,
        List<LengthClass> lengths,
        List<KeywordFigures> keywords,
        List<MeasureFigures> measures,
        List<NotedSilence> longest,
        Map<Definition, Long> definitions) {

    public ReportFigures {
        groups = Map.copyOf(groups);
        days = List.copyOf(days);
        lengths = List.copyOf(lengths);
        keywords = List.copyOf(keywords);
        measures = List.copyOf(measures);
        longest = List.copyOf(longest);
        definitions = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(definitions));
    }

    public List<GroupFigures> of(Grouping grouping) {
        return groups.getOrDefault(grouping, List.of());
    }

    /** Silences of a length from {@code from} to less than the next class. */
    public record LengthClass(Duration from, long silences) {}
}
