// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import static org.callchat.services.exporters.tables.Column.count;
import static org.callchat.services.exporters.tables.Column.share;
import static org.callchat.services.exporters.tables.Column.text;
import static org.callchat.services.exporters.tables.Column.time;
import static org.callchat.services.exporters.tables.Column.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Interval;
import org.callchat.api.insight.Subject;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.callchat.api.report.GroupFigures;

/**
 * Calls that have something in common, beside the others.
 *
 * @param comparison of all their silences with those of the others; empty where nobody compared them
 */
public record GroupRow(GroupFigures figures, Optional<Comparison> comparison) {

    static Table<GroupRow> table(String id, String label, String nameId, String nameLabel) {
        return new Table<>(
                id,
                label,
                List.of(
                        text(nameId, nameLabel, r -> Optional.of(r.figures().name())),
                        count("calls", "Calls", r -> Optional.of(r.figures().calls())),
                        time("audio_s", "Audio", r -> Optional.of(r.figures().audio())),
                        count(
                                "silences",
                                "Silences",
                                r -> Optional.of(r.figures().silences().silences())),
                        time(
                                "silence_s",
                                "Silent time",
                                r -> Optional.of(r.figures().silences().time())),
                        share("silence_share", "Silent share", r -> r.figures().share()),
                        time(
                                "longest_silence_s",
                                "Longest",
                                r -> Optional.of(r.figures().longest())),
                        count("short_silences", "Short", r -> r.category(Silence.Category.SHORT)),
                        count("medium_silences", "Medium", r -> r.category(Silence.Category.MEDIUM)),
                        count("long_silences", "Long", r -> r.category(Silence.Category.LONG)),
                        count(
                                "keywords",
                                "Keywords",
                                r -> Optional.of(r.figures().keywords())),
                        share(
                                "talk_ratio",
                                "Talk ratio (mean)",
                                r -> r.figures().talkRatio()),
                        word("verdict", "Beside the others", r -> r.comparison().map(c -> Labels.verdict(c.verdict()))),
                        share(
                                "difference",
                                "Difference of share",
                                r -> r.comparison().map(c -> c.difference().value())),
                        share(
                                "difference_low",
                                "Difference, from",
                                r -> r.interval().map(Interval::low)),
                        share(
                                "difference_high",
                                "Difference, to",
                                r -> r.interval().map(Interval::high)),
                        text(
                                "foremost",
                                "Foremost calls",
                                r -> BatchTables.calls(r.figures().silences()))));
    }

    static List<GroupRow> of(Report report, Grouping grouping) {
        Map<String, Comparison> comparisons = report.insights().stream()
                .flatMap(insights -> insights.comparisons().stream())
                .filter(c -> c.subject().grouping() == grouping
                        && c.subject().pattern().equals(Subject.ANY_SILENCE))
                .collect(Collectors.toMap(c -> c.subject().group(), Function.identity(), (first, second) -> first));
        return report.figures().of(grouping).stream()
                .map(figures -> new GroupRow(figures, Optional.ofNullable(comparisons.get(figures.name()))))
                .toList();
    }

    static List<GroupRow> days(Report report) {
        return report.figures().days().stream()
                .map(figures -> new GroupRow(figures, Optional.empty()))
                .toList();
    }

    private Optional<Interval> interval() {
        return comparison.flatMap(c -> c.difference().interval());
    }

    private Optional<Long> category(Silence.Category category) {
        return Optional.of(figures.categories().getOrDefault(category, 0L));
    }
}
