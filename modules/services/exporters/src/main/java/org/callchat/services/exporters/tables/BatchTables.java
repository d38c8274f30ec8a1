// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import static org.callchat.services.exporters.tables.Column.count;
import static org.callchat.services.exporters.tables.Column.figure;
import static org.callchat.services.exporters.tables.Column.moment;
import static org.callchat.services.exporters.tables.Column.share;
import static org.callchat.services.exporters.tables.Column.text;
import static org.callchat.services.exporters.tables.Column.time;
import static org.callchat.services.exporters.tables.Column.word;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.insight.Evidence;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.api.insight.Interval;
import org.callchat.api.insight.SilenceFigures;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.OrderId;
import org.callchat.api.report.ErrorFigures;
import org.callchat.api.report.KeywordFigures;
import org.callchat.api.report.MeasureFigures;

/** The tables over the whole batch. Each row names the calls behind it. */
public final class BatchTables {
    private static final int CALLS_NAMED = 5;

    public static final Table.Whole<SummaryRow> SUMMARY = SummaryRow.TABLE.perReport(SummaryRow::of);

    public static final Table.Whole<SilenceFigures> PATTERNS = new Table<SilenceFigures>(
                    "patterns",
                    "Patterns",
                    List.of(
                            text("pattern", "Pattern", r -> Optional.of(Labels.pattern(r.subject()))),
                            count(
                                    "calls",
                                    "Calls with it",
                                    r -> Optional.of(r.evidence().calls())),
                            count(
                                    "silences",
                                    "Silences",
                                    r -> Optional.of(r.evidence().silences())),
                            time("time_s", "Time", r -> Optional.of(r.evidence().time())),
                            share(
                                    "share",
                                    "Share of handling time",
                                    r -> Optional.of(r.share().value())),
                            share(
                                    "share_low",
                                    "Share, from",
                                    r -> r.share().interval().map(Interval::low)),
                            share(
                                    "share_high",
                                    "Share, to",
                                    r -> r.share().interval().map(Interval::high)),
                            time("median_s", "Median", r -> r.lengths().map(SilenceFigures.Lengths::median)),
                            time("p95_s", "95 % are within", r -> r.lengths().map(SilenceFigures.Lengths::p95)),
                            time("longest_s", "Longest", r -> r.lengths().map(SilenceFigures.Lengths::longest)),
                            text("foremost", "Foremost calls", r -> calls(r.evidence()))))
            .perReport(report -> report.insights().stream()
                    .flatMap(insights -> insights.patterns().stream())
                    .toList());

    public static final Table.Whole<GroupRow> AGENTS =
            GroupRow.table("agents", "Agents", "agent", "Agent").perReport(r -> GroupRow.of(r, Grouping.AGENT));
    public static final Table.Whole<GroupRow> STORES =
            GroupRow.table("stores", "Stores", "store", "Store").perReport(r -> GroupRow.of(r, Grouping.STORE));
    public static final Table.Whole<GroupRow> HOURS =
            GroupRow.table("hours", "Hours", "hour", "Hour").perReport(r -> GroupRow.of(r, Grouping.HOUR));
    public static final Table.Whole<GroupRow> DAYS =
            GroupRow.table("days", "Days", "day", "Day").perReport(GroupRow::days);

    public static final Table.Whole<KeywordFigures> TERMS = new Table<KeywordFigures>(
                    "terms",
                    "Keyword terms",
                    List.of(
                            text("term", "Keyword", r -> Optional.of(r.term())),
                            count("hits", "Said", r -> Optional.of(r.hits())),
                            count("calls", "Calls with it", r -> Optional.of(r.calls())),
                            text("foremost", "Foremost calls", r -> calls(r.foremost(), r.calls()))))
            .perReport(report -> report.figures().keywords());

    public static final Table.Whole<MeasureFigures> MEASURES = new Table<MeasureFigures>(
                    "conversation",
                    "Conversation",
                    List.of(
                            word("measure", "Measure", r -> Optional.of(r.id())),
                            word("party", "Party", r -> r.party().map(ChannelRole::id)),
                            count("calls", "Calls measured", r -> Optional.of(r.calls())),
                            figure("mean", "Mean", r -> Optional.of(r.mean())),
                            figure("minimum", "Least", r -> Optional.of(r.minimum())),
                            figure("median", "Median", r -> Optional.of(r.median())),
                            figure("p95", "95 % are within", r -> Optional.of(r.p95())),
                            figure("maximum", "Greatest", r -> Optional.of(r.maximum())),
                            text(
                                    "foremost",
                                    "Call with the greatest",
                                    r -> Optional.of(r.highest().value()))))
            .perReport(report -> report.figures().measures());

    public static final Table.Whole<ErrorFigures> CODES = new Table<ErrorFigures>(
                    "codes",
                    "Error codes",
                    List.of(
                            word("code", "Code", r -> Optional.of(r.code().value())),
                            word("severity", "Severity", r -> Optional.of(r.severity())),
                            text("title", "What happened", r -> Optional.of(r.title())),
                            count("failures", "Failed attempts", r -> Optional.of(r.failures())),
                            count("lost", "Calls lost", r -> Optional.of(r.lost())),
                            count("waiting", "Will be tried again", r -> Optional.of(r.waiting())),
                            count("recovered", "Completed in spite of it", r -> Optional.of(r.recovered())),
                            moment("first", "First (UTC)", r -> Column.utc(r.first())),
                            moment("last", "Last (UTC)", r -> Column.utc(r.last())),
                            text("advice", "What to do", r -> joined(r.advice(), " ")),
                            text(
                                    "orders",
                                    "Calls",
                                    r -> calls(r.orders(), r.orders().size()))))
            .perReport(report -> report.errors());

    public static final Table.Whole<FindingRow> FINDINGS =
            FindingRow.TABLE.perReport(report -> report.insights().stream()
                    .flatMap((Insights insights) -> FindingRow.of(insights).stream())
                    .toList());

    public static final List<Table.Whole<?>> ALL =
            List.of(SUMMARY, PATTERNS, AGENTS, STORES, HOURS, DAYS, TERMS, MEASURES, CODES, FINDINGS);

    private BatchTables() {}

    static Optional<String> calls(Evidence evidence) {
        return calls(evidence.foremost(), evidence.calls());
    }

    /** @param all how many calls there are, the named ones among them */
    private static Optional<String> calls(List<OrderId> foremost, long all) {
        List<String> named =
                foremost.stream().limit(CALLS_NAMED).map(OrderId::value).toList();
        long more = all - named.size();
        return joined(named, ", ").map(text -> more > 0 ? text + " and " + more + " more" : text);
    }

    private static Optional<String> joined(Collection<String> parts, String between) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.stream().collect(Collectors.joining(between)));
    }
}
