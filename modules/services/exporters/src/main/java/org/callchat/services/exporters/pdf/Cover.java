// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.callchat.services.exporters.tables.ReadableText;

/** The first page: what the report is on, and its main figures. */
final class Cover {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final PdfPages pages;

    Cover(PdfPages pages) {
        this.pages = pages;
    }

    void write(Report report) throws IOException {
        Report.Summary summary = report.summary();
        pages.gap(110);
        Paragraph kind = new Paragraph("CALL ANALYSIS REPORT", pages.fonts().bold(9, Ink.ACCENT));
        kind.setSpacingAfter(10);
        pages.add(kind);
        pages.add(title(summary.title()));
        pages.paragraph("Made " + MINUTES.format(summary.createdAt().atOffset(ZoneOffset.UTC)), 10);
        if (report.batch().isPresent()) {
            var batch = report.batch().get();
            pages.paragraph(
                    "Batch " + batch.name() + ", asked for by " + batch.who() + " on "
                            + MINUTES.format(batch.at().atOffset(ZoneOffset.UTC)),
                    10);
        }
        pages.gap(40);
        pages.add(figures(summary));
        pages.gap(60);
        pages.paragraph(
                "Silences are mutual (nobody speaks) unless marked otherwise; a dash means not measured. This report"
                        + " quotes what was said in calls: keep it as carefully as the recordings.",
                8.5f);
    }

    private PdfPTable title(String text) {
        PdfPTable line = new PdfPTable(1);
        line.setWidthPercentage(100);
        PdfPCell cell =
                new PdfPCell(new Phrase(pages.fonts().shown(text), pages.fonts().bold(28, Ink.HEAD)));
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(0, 1.25f);
        cell.setPaddingLeft(0);
        cell.setPaddingBottom(16);
        if (ReadableText.isRightToLeft(text)) {
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        }
        line.addCell(cell);
        return line;
    }

    private PdfPTable figures(Report.Summary summary) {
        long calls =
                summary.orders().values().stream().mapToLong(Long::longValue).sum();
        long completed = summary.orders().getOrDefault(OrderState.COMPLETED, 0L);
        long audio = summary.audio().toMillis();
        long keywords =
                summary.keywords().values().stream().mapToLong(Long::longValue).sum();
        PdfPTable grid = new PdfPTable(3);
        grid.setWidthPercentage(100);
        tile(grid, "Calls", count(calls), count(completed) + " completed");
        tile(grid, "Audio", ReadableText.time(summary.audio()), "hours : minutes : seconds");
        tile(grid, "Keywords heard", count(keywords), count(summary.keywords().size()) + " different");
        tile(grid, "Silences", count(summary.silences()), categories(summary));
        tile(grid, "Silent time", ReadableText.time(summary.silenceTime()), "hours : minutes : seconds");
        tile(
                grid,
                "Silent share",
                audio == 0
                        ? "–"
                        : ReadableText.percent((double) summary.silenceTime().toMillis() / audio),
                "of the audio");
        return grid;
    }

    private static String categories(Report.Summary summary) {
        StringBuilder parts = new StringBuilder();
        for (Silence.Category category : Silence.Category.values()) {
            parts.append(parts.isEmpty() ? "" : ", ")
                    .append(count(summary.silencesByCategory().getOrDefault(category, 0L)))
                    .append(' ')
                    .append(category.id());
        }
        return parts.toString();
    }

    private void tile(PdfPTable grid, String label, String figure, String note) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.TOP);
        cell.setBorderColor(Ink.ACCENT);
        cell.setBorderWidth(1.2f);
        cell.setPadding(8);
        cell.setPaddingBottom(20);
        cell.addElement(new Paragraph(label, pages.fonts().text(9, Ink.QUIET)));
        Paragraph value = new Paragraph(figure, pages.fonts().bold(19, Ink.HEAD));
        value.setLeading(26);
        cell.addElement(value);
        cell.addElement(new Paragraph(note, pages.fonts().text(7.5f, Ink.QUIET)));
        grid.addCell(cell);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
