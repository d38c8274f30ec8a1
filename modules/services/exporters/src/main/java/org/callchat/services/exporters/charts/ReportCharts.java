// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Subject;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.callchat.api.report.GroupFigures;
import org.callchat.api.report.ReportFigures;
import org.callchat.services.exporters.charts.BatchChart.Mark;
import org.callchat.services.exporters.charts.BatchChart.Shape;
import org.callchat.services.exporters.charts.BatchChart.Unit;
import org.callchat.services.exporters.tables.Labels;

/** The charts of a report. */
public final class ReportCharts {
    /** Bars in a chart at most, those with the greatest values. */
    private static final int MOST_BARS = 15;

    private final Report report;

    private ReportCharts(Report report) {
        this.report = report;
    }

    /** Those that have something to show. */
    public static List<BatchChart> of(Report report) {
        ReportCharts charts = new ReportCharts(report);
        return Stream.of(
                        charts.categories(),
                        charts.lengths(),
                        charts.days(),
                        charts.hours(),
                        charts.patterns(),
                        charts.groups("agents", "Agents with the greatest silent share", Grouping.AGENT),
                        charts.groups("stores", "Stores with the greatest silent share", Grouping.STORE),
                        charts.errors())
                .filter(chart -> chart.marks().stream().anyMatch(mark -> mark.value() > 0))
                .toList();
    }

    private BatchChart categories() {
        List<Mark> marks = Arrays.stream(Silence.Category.values())
                .map(category -> new Mark(
                        category.id(),
                        category.id(),
                        report.summary().silencesByCategory().getOrDefault(category, 0L),
                        List.of()))
                .toList();
        return new BatchChart("categories", "Silences by category", Shape.COLUMNS, Unit.COUNT, marks);
    }

    private BatchChart lengths() {
        List<ReportFigures.LengthClass> classes = report.figures().lengths();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            Duration from = classes.get(i).from();
            String label = i + 1 < classes.size()
                    ? from.toSeconds() + "–" + classes.get(i + 1).from().toSeconds() + " s"
                    : "≥ " + from.toSeconds() + " s";
            marks.add(new Mark("", label, classes.get(i).silences(), List.of()));
        }
        return new BatchChart("lengths", "How long silences are", Shape.COLUMNS, Unit.COUNT, marks);
    }

    private BatchChart days() {
        return new BatchChart(
                "days",
                "Silent share by day",
                Shape.LINE,
                Unit.SHARE,
                marks(report.figures().days(), ""));
    }

    private BatchChart hours() {
        return new BatchChart(
                "hours",
                "Silent share by hour of the day",
                Shape.COLUMNS,
                Unit.SHARE,
                marks(report.figures().of(Grouping.HOUR), ":00"));
    }

    private BatchChart groups(String id, String title, Grouping grouping) {
        return new BatchChart(
                id,
                title,
                Shape.BARS,
                Unit.SHARE,
                foremost(marks(report.figures().of(grouping), "")));
    }

    private BatchChart patterns() {
        List<Mark> marks = report.insights().stream()
                .flatMap(insights -> insights.patterns().stream())
                .filter(figures -> !figures.subject().pattern().equals(Subject.ANY_SILENCE))
                .map(figures -> new Mark(
                        figures.subject().pattern(),
                        Labels.pattern(figures.subject()),
                        figures.evidence().time().toMillis() / 60_000.0,
                        figures.evidence().foremost()))
                .toList();
        return new BatchChart("patterns", "Time by pattern", Shape.BARS, Unit.MINUTES, foremost(marks));
    }

    private BatchChart errors() {
        List<Mark> marks = report.errors().stream()
                .map(error -> new Mark("", error.code().value(), error.failures(), error.orders()))
                .toList();
        return new BatchChart("errors", "Failed attempts by code", Shape.BARS, Unit.COUNT, foremost(marks));
    }

    private static List<Mark> marks(List<GroupFigures> groups, String behind) {
        return groups.stream()
                .flatMap(group -> group.share().stream()
                        .map(share -> new Mark(
                                group.name(),
                                group.name() + behind,
                                share,
                                group.silences().foremost())))
                .toList();
    }

    private static List<Mark> foremost(List<Mark> marks) {
        return marks.stream()
                .sorted(Comparator.comparingDouble(Mark::value).reversed())
                .limit(MOST_BARS)
                .toList();
    }
}
