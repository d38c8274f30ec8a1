// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import static org.callchat.services.exporters.tables.Column.text;
import static org.callchat.services.exporters.tables.Column.time;
import static org.callchat.services.exporters.tables.Column.word;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Recommendation;
import org.callchat.api.insight.Subject;
import org.callchat.api.insight.Trend;

/**
 * Something that stands out: what to do about it first, then trends, changes and outliers.
 *
 * @param advice what to look at and change
 * @param gain time that would be won
 */
public record FindingRow(
        String kind,
        Subject subject,
        String finding,
        Optional<String> advice,
        Optional<Duration> gain,
        Evidence evidence) {
    static final Table<FindingRow> TABLE = new Table<>(
            "findings",
            "Findings",
            List.of(
                    word("kind", "Kind", r -> Optional.of(r.kind())),
                    text("group", "Where", r -> Optional.of(Labels.group(r.subject()))),
                    text("pattern", "Pattern", r -> Optional.of(Labels.pattern(r.subject()))),
                    text("finding", "Finding", r -> Optional.of(r.finding())),
                    text("advice", "What to do", FindingRow::advice),
                    time("gain_s", "Time to win", FindingRow::gain),
                    text("foremost", "Foremost calls", r -> BatchTables.calls(r.evidence()))));

    static List<FindingRow> of(Insights insights) {
        return Stream.of(
                        insights.recommendations().stream().map(FindingRow::of),
                        insights.trends().stream().filter(Trend::isClaimed).map(FindingRow::of),
                        insights.changes().stream().map(FindingRow::of),
                        insights.outliers().stream().map(FindingRow::of))
                .flatMap(rows -> rows)
                .toList();
    }

    private static FindingRow of(Recommendation r) {
        return new FindingRow(
                "recommendation",
                r.subject(),
                r.finding(),
                Optional.of(r.advice()),
                Optional.of(r.gain()),
                r.evidence());
    }

    private static FindingRow of(Trend t) {
        String interval = t.slopePerWeek()
                .interval()
                .map(i -> String.format(Locale.ROOT, " (%+.2f to %+.2f)", i.low() * 100, i.high() * 100))
                .orElse("");
        String finding = String.format(
                Locale.ROOT,
                "From %s to %s the share of handling time changes by %+.2f points a week%s.",
                t.from(),
                t.to(),
                t.slopePerWeek().value() * 100,
                interval);
        return plain("trend", t.subject(), finding, t.evidence());
    }

    private static FindingRow of(Change c) {
        String finding = String.format(
                Locale.ROOT,
                "Since %s the share is %.1f %% instead of %.1f %%.",
                c.since(),
                c.after() * 100,
                c.before() * 100);
        return plain("change", c.subject(), finding, c.evidence());
    }

    private static FindingRow of(Outlier o) {
        String finding = String.format(
                Locale.ROOT,
                "%.1f %% of handling time where %.1f %% is typical (robust z %.1f).",
                o.value() * 100,
                o.typical() * 100,
                o.z());
        return plain("outlier", o.subject(), finding, o.evidence());
    }

    private static FindingRow plain(String kind, Subject subject, String finding, Evidence evidence) {
        return new FindingRow(kind, subject, finding, Optional.empty(), Optional.empty(), evidence);
    }
}
