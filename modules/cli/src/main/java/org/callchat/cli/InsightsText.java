// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callchat.api.insight.Change;
import org.callchat.api.insight.Comparison;
import org.callchat.api.insight.Comparison.Verdict;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Outlier;
import org.callchat.api.insight.Recommendation;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.insight.Trend;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;

/** Prints insights for people. */
final class InsightsText {
    private static final String INDENT = "    ";
    private static final int CALLS_NAMED = 3;
    private static final int MOST_OUTLIERS = 10;

    private final Console console;
    private final InsightsChoice choice;

    InsightsText(Console console, InsightsChoice choice) {
        this.console = console;
        this.choice = choice;
    }

    void print(Insights insights) {
        console.line(Figures.count(insights.calls(), "call") + ", " + Figures.clock(insights.handling())
                + " of handling time");
        insights.notes().forEach(note -> console.paragraph(Ink.WARN, note));
        if (insights.calls() == 0) {
            return;
        }
        patterns(insights.patterns());
        choice.by().ifPresent(by -> comparisons(by, insights.comparisons()));
        course(insights.trends(), insights.changes());
        outliers(insights.outliers());
        recommendations(insights.recommendations());
    }

    private void title(String text) {
        console.line("");
        console.line(Ink.STRONG, text);
    }

    private void patterns(List<SilenceFigures> all) {
        title("Silences and what explains them");
        Table table = new Table(
                Table.left("pattern"),
                Table.right("calls"),
                Table.right("silences"),
                Table.right("time"),
                Table.left("of handling time"),
                Table.right("median"),
                Table.right("95 % within"),
                Table.right("longest"));
        for (SilenceFigures figures : all) {
            Optional<SilenceFigures.Lengths> lengths = figures.lengths();
            table.row(
                    figures.subject().pattern(),
                    figures.evidence().calls(),
                    figures.evidence().silences(),
                    Figures.clock(figures.evidence().time()),
                    InsightsFigures.percent(figures.share()),
                    lengths.map(l -> Figures.seconds(l.median())).orElse(Figures.UNKNOWN),
                    lengths.map(l -> Figures.seconds(l.p95())).orElse(Figures.UNKNOWN),
                    lengths.map(l -> Figures.seconds(l.longest())).orElse(Figures.UNKNOWN));
        }
        console.table(table);
    }

    /** Without a pattern only what can be claimed: the rest would be hundreds of lines. */
    private void comparisons(Grouping by, List<Comparison> all) {
        title("By " + by.id() + ", beside all others");
        List<Comparison> shown = all.stream()
                .filter(c -> choice.pattern().isPresent() || c.verdict() == Verdict.MORE || c.verdict() == Verdict.LESS)
                .sorted(Comparator.comparing(Comparison::impact).reversed())
                .toList();
        if (!shown.isEmpty()) {
            console.table(comparisons(by, shown.stream()));
        }
        long few = all.stream().filter(c -> c.verdict() == Verdict.TOO_FEW).count();
        long alike = all.stream().filter(c -> c.verdict() == Verdict.ALIKE).count();
        if (choice.pattern().isEmpty()) {
            console.line("Beyond these, " + alike + " figures cannot be told from those of the others, and " + few
                    + " rest on too few calls; --pattern ID shows them.");
        }
    }

    private static Table comparisons(Grouping by, java.util.stream.Stream<Comparison> shown) {
        Table table = new Table(
                Table.cut(by.id()),
                Table.left("pattern"),
                Table.right("calls"),
                Table.left("of handling time"),
                Table.right("others"),
                Table.left("difference in points"),
                Table.right("beyond others"),
                Table.left("claim"));
        shown.forEach(c -> table.row(
                InsightsFigures.group(c.subject()),
                c.subject().pattern(),
                c.figures().calls(),
                InsightsFigures.percent(c.figures().share()),
                InsightsFigures.percent(c.peers().value()),
                InsightsFigures.points(c.difference()),
                InsightsFigures.signed(c.impact()),
                claim(c.verdict())));
        return table;
    }

    private static Table.Cell claim(Verdict verdict) {
        return switch (verdict) {
            case MORE -> new Table.Cell("more", Ink.WARN);
            case LESS -> new Table.Cell("less", Ink.GOOD);
            case ALIKE -> new Table.Cell("none", Ink.PLAIN);
            case TOO_FEW -> new Table.Cell("too few calls", Ink.PLAIN);
        };
    }

    private void course(List<Trend> trends, List<Change> changes) {
        List<Trend> claimed = trends.stream().filter(Trend::isClaimed).toList();
        if (claimed.isEmpty() && changes.isEmpty()) {
            return;
        }
        title("Over time");
        Table table = new Table(
                Table.cut("where"),
                Table.left("pattern"),
                Table.left("what"),
                Table.left("points of handling time"),
                Table.right("calls"),
                Table.wrap("such as"));
        claimed.forEach(t -> table.row(
                InsightsFigures.group(t.subject()),
                t.subject().pattern(),
                t.slopePerWeek().value() > 0 ? "rises" : "falls",
                InsightsFigures.slope(t.slopePerWeek()) + " a week",
                t.calls(),
                InsightsFigures.calls(t.evidence(), CALLS_NAMED)));
        changes.forEach(c -> table.row(
                InsightsFigures.group(c.subject()),
                c.subject().pattern(),
                "changes on " + c.since(),
                InsightsFigures.percent(c.before()) + " to " + InsightsFigures.percent(c.after()),
                c.evidence().calls(),
                InsightsFigures.calls(c.evidence(), CALLS_NAMED)));
        console.table(table);
    }

    private void outliers(List<Outlier> all) {
        if (all.isEmpty()) {
            return;
        }
        title("Far from the rest");
        Table table = new Table(
                Table.cut("where"),
                Table.left("pattern"),
                Table.right("of handling time"),
                Table.right("typical"),
                Table.right("robust z"),
                Table.wrap("calls"));
        all.stream()
                .limit(MOST_OUTLIERS)
                .forEach(o -> table.row(
                        o.subject().grouping() == Grouping.ALL ? "a call" : InsightsFigures.group(o.subject()),
                        o.subject().pattern(),
                        InsightsFigures.percent(o.value()),
                        InsightsFigures.percent(o.typical()),
                        String.format(java.util.Locale.ROOT, "%.1f", o.z()),
                        InsightsFigures.calls(o.evidence(), CALLS_NAMED)));
        console.table(table);
        if (all.size() > MOST_OUTLIERS) {
            console.line((all.size() - MOST_OUTLIERS) + " more; --json has them all.");
        }
    }

    private void recommendations(List<Recommendation> all) {
        title("What to do");
        if (all.isEmpty()) {
            console.line("Nothing stands out beyond chance.");
        }
        int number = 1;
        for (Recommendation r : all) {
            console.hanging(String.format(java.util.Locale.ROOT, "%2d. ", number++), r.finding());
            console.hanging(INDENT, r.advice());
            console.hanging(
                    INDENT,
                    "To win: " + Figures.clock(r.gain()) + ". Calls: "
                            + InsightsFigures.calls(r.evidence(), 2 * CALLS_NAMED) + ".");
        }
    }
}
