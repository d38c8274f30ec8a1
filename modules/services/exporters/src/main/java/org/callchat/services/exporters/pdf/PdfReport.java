// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.CallWalk;
import org.callchat.services.exporters.PartProgress;
import org.callchat.services.exporters.charts.BatchChart;
import org.callchat.services.exporters.charts.ReportCharts;
import org.callchat.services.exporters.tables.BatchTables;
import org.callchat.services.exporters.tables.CallRow;
import org.callchat.services.exporters.tables.CallTables;
import org.callchat.services.exporters.tables.ReadableText;
import org.callchat.services.exporters.tables.SummaryRow;
import org.callchat.services.exporters.tables.Table;

/** The sections of a report in their order. */
final class PdfReport {
    private static final float CHART_HEIGHT = 205;
    private static final String FIRST_TABLE = "patterns";
    private static final int WALKS = 2;
    private static final int BOOKMARK_EVERY = 500;

    private final Report report;
    private final Duration least;
    private final PdfPages pages;
    private final Progress progress;
    private final List<Section> sections = new ArrayList<>();

    /** A part of the report and what writes it. */
    private record Section(Contents.Entry entry, boolean needsPage, Body body) {}

    /** Writes a section below its heading. */
    @FunctionalInterface
    private interface Body {
        void write(Contents.Entry entry) throws IOException;
    }

    /** @param least length of the silences that are listed */
    PdfReport(Report report, Duration least, PdfPages pages, Progress progress) {
        this.report = report;
        this.least = least;
        this.pages = pages;
        this.progress = progress;
    }

    void write() throws IOException {
        progress.checkCancelled();
        List<BatchChart> charts = ReportCharts.of(report);
        if (!charts.isEmpty()) {
            section("charts", "Charts", true, entry -> charts(charts));
        }
        table(FIRST_TABLE, "Patterns of silence", BatchTables.PATTERNS, PdfColumns.PATTERNS);
        table("findings", "What stands out", BatchTables.FINDINGS, PdfColumns.FINDINGS);
        table("agents", "Agents", BatchTables.AGENTS, PdfColumns.AGENTS);
        table("stores", "Stores", BatchTables.STORES, PdfColumns.STORES);
        table("conversation", "Conversation measures", BatchTables.MEASURES, PdfColumns.MEASURES);
        table("keywords", "Keywords", BatchTables.TERMS, PdfColumns.TERMS);
        table("errors", "Errors", BatchTables.CODES, PdfColumns.CODES);
        section("silences", "Silences of " + ReadableText.time(least) + " and longer", true, this::silences);
        section("calls", "Calls", true, this::calls);
        section("settings", "Settings and definitions", false, entry -> settings());
        new Cover(pages).write(report);
        pages.contents().write(sections.stream().map(Section::entry).toList());
        for (Section section : sections) {
            progress.checkCancelled();
            pages.section(section.entry(), section.needsPage());
            section.body().write(section.entry());
        }
        progress.at(1);
    }

    private void section(String id, String title, boolean needsPage, Body body) {
        sections.add(new Section(new Contents.Entry(id, title), needsPage, body));
    }

    /** A table without rows has no section. */
    private <R> void table(String id, String title, Table.Whole<R> table, PdfColumns columns) {
        List<R> rows = table.rows().apply(report);
        if (!rows.isEmpty()) {
            section(id, title, id.equals(FIRST_TABLE), entry -> {
                try (PdfGrid<R> grid = new PdfGrid<>(pages, table.table(), columns.ids(), columns.widths())) {
                    for (R row : rows) {
                        grid.add(row);
                    }
                }
            });
        }
    }

    private void charts(List<BatchChart> charts) throws IOException {
        PdfChart drawer = new PdfChart(pages);
        for (BatchChart chart : charts) {
            if (pages.room() < CHART_HEIGHT + 12) {
                pages.newPage();
            }
            pages.add(drawer.drawn(chart, pages.width(), CHART_HEIGHT));
            pages.gap(6);
        }
    }

    private void silences(Contents.Entry entry) throws IOException {
        pages.paragraph(
                "Every mutual silence of at least " + ReadableText.time(least)
                        + " with what was said before and after it,"
                        + " call by call. Shorter ones are in the Excel and CSV reports.",
                9);
        PdfColumns columns = PdfColumns.SILENCES;
        Table.Streamed<CallTables.Of<Silence>> table = CallTables.SILENCES;
        try (PdfGrid<CallTables.Of<Silence>> grid =
                new PdfGrid<>(pages, table.table(), columns.ids(), columns.widths())) {
            CallWalk.through(report, new PartProgress(progress, 0, WALKS), call -> {
                for (CallTables.Of<Silence> row : table.rows().apply(call)) {
                    Silence silence = row.item();
                    if (silence.kind() == Silence.Kind.MUTUAL
                            && silence.time().length().compareTo(least) >= 0) {
                        grid.add(row);
                    }
                }
            });
        }
    }

    private void calls(Contents.Entry entry) throws IOException {
        PdfColumns columns = PdfColumns.CALLS;
        try (PdfGrid<CallRow> grid = new PdfGrid<>(pages, CallTables.CALLS.table(), columns.ids(), columns.widths())) {
            CallWalk.through(report, new PartProgress(progress, 1, WALKS), call -> {
                for (CallRow row : CallTables.CALLS.rows().apply(call)) {
                    if (grid.rows() % BOOKMARK_EVERY == 0) {
                        pages.contents().within(entry, "from " + row.order().id());
                    }
                    grid.add(row);
                }
            });
        }
    }

    private void settings() throws IOException {
        PdfColumns columns = PdfColumns.SETTINGS;
        try (PdfGrid<SummaryRow> grid =
                new PdfGrid<>(pages, BatchTables.SUMMARY.table(), columns.ids(), columns.widths())) {
            for (SummaryRow row : SummaryRow.settings(report)) {
                grid.add(row);
            }
        }
    }
}
