// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.DemoReport;
import org.callchat.services.exporters.SampleCall;
import org.callchat.services.exporters.tables.ReadableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfExporterTest {
    private static final int DEMO_CALLS = 120;

    @TempDir
    Path folder;

    @Test
    void every_call_of_the_batch_is_in_it() throws IOException {
        String text = text(export(new DemoReport(DEMO_CALLS), Settings.DEFAULTS));
        for (int i = 0; i < DEMO_CALLS; i++) {
            assertThat(text).contains("N-" + (1001 + i));
        }
    }

    @Test
    void the_figures_are_those_of_the_model() throws IOException {
        Report report = new DemoReport(DEMO_CALLS);
        String text = text(export(report, Settings.DEFAULTS));
        assertThat(text)
                .contains(report.summary().title())
                .contains(String.format(
                        java.util.Locale.ROOT, "%,d", report.summary().silences()))
                .contains(ReadableText.time(report.summary().silenceTime()))
                .contains("all silences")
                .contains("DEC_DATA_NO_AUDIO");
        report.figures().keywords().forEach(term -> assertThat(text).contains(term.term()));
    }

    @Test
    void silences_from_the_length_that_was_asked_for_come_with_their_context() throws IOException {
        Settings settings = Settings.DEFAULTS.with(PdfExporter.LEAST_SILENCE, 6.0);
        String text = text(export(SampleCall.report(), settings));
        assertThat(text)
                .contains("Silences of 6.0 s and longer")
                .contains("6.5 s")
                .contains("agent: Let me check that.")
                .contains("customer: Oops.")
                .contains("checking information; unexplained");
        assertThat(text(export(SampleCall.report(), Settings.DEFAULTS))).doesNotContain("6.5 s agent");
    }

    @Test
    void contents_and_bookmarks_lead_to_the_pages() throws IOException {
        try (PdfReader reader = new PdfReader(
                export(new DemoReport(DEMO_CALLS), Settings.DEFAULTS).toString())) {
            String contents = new PdfTextExtractor(reader).getTextFromPage(2);
            assertThat(contents).contains("Contents", "Charts", "Agents", "Calls");
            List<Map<String, Object>> bookmarks = SimpleBookmark.getBookmarkList(reader);
            assertThat(bookmarks)
                    .extracting(bookmark -> bookmark.get("Title"))
                    .contains("Charts", "Patterns of silence", "Agents", "Silences of 8.0 s and longer", "Calls");
            for (Map<String, Object> bookmark : bookmarks) {
                int page = Integer.parseInt(String.valueOf(bookmark.get("Page")).split(" ")[0]);
                assertThat(new PdfTextExtractor(reader).getTextFromPage(page))
                        .contains(String.valueOf(bookmark.get("Title")));
            }
        }
    }

    @Test
    void heads_and_page_numbers_are_repeated() throws IOException {
        try (PdfReader reader = new PdfReader(
                export(new DemoReport(DEMO_CALLS), Settings.DEFAULTS).toString())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            int last = reader.getNumberOfPages();
            assertThat(last).isGreaterThan(8);
            for (int page = 2; page <= last; page++) {
                assertThat(extractor.getTextFromPage(page)).contains("Page " + page + " of");
            }
            String beforeLast = extractor.getTextFromPage(last - 1).replaceAll("\\s+", " ");
            assertThat(beforeLast).contains("OrderID", "Duration", "Keywords", "Longest silence");
        }
    }

    @Test
    void fonts_are_embedded_and_the_document_tells_title_and_language() throws IOException {
        try (PdfReader reader =
                new PdfReader(export(SampleCall.report(), Settings.DEFAULTS).toString())) {
            assertThat(reader.getInfo()).containsEntry("Title", "Two calls");
            assertThat(reader.getInfo().get("CreationDate")).startsWith("D:20261108174000");
            assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en");
            long embedded = java.util.stream.IntStream.range(1, reader.getXrefSize())
                    .mapToObj(reader::getPdfObject)
                    .filter(object -> object != null && object.isDictionary())
                    .filter(object -> ((com.lowagie.text.pdf.PdfDictionary) object).contains(new PdfName("FontFile2")))
                    .count();
            assertThat(embedded).isEqualTo(2);
        }
    }

    @Test
    void text_in_other_scripts_is_there_and_hostile_text_is_only_text() throws IOException {
        String said = "<script>alert(1)</script> Ελληνικά кириллица =1+1 a\u0000b";
        Report report = SampleCall.report(
                "Отчёт", reported("N-1", "José Łukasz", said), reported("N-2", "דוד כהן", "\uD83D\uDE00 語"));
        Settings settings = Settings.DEFAULTS.with(PdfExporter.LEAST_SILENCE, 5.0);
        String text = text(export(report, settings));
        assertThat(text)
                .contains("Отчёт", "José Łukasz", "Ελληνικά кириллица", "=1+1", "□")
                .contains("<script>");
    }

    @Test
    void a_text_of_a_megabyte_does_not_stop_it() throws IOException {
        Report report = SampleCall.report("t", reported("N-1", "Ann", "word ".repeat(200_000)));
        Settings settings = Settings.DEFAULTS.with(PdfExporter.LEAST_SILENCE, 5.0);
        assertThat(text(export(report, settings))).contains("word word").contains("…");
    }

    @Test
    void times_are_told_as_people_tell_them() {
        assertThat(ReadableText.time(Duration.ofMillis(6540))).isEqualTo("6.5 s");
        assertThat(ReadableText.time(Duration.ofSeconds(725))).isEqualTo("12:05");
        assertThat(ReadableText.time(Duration.ofSeconds(3725))).isEqualTo("1:02:05");
    }

    private static Report.ReportedCall reported(String id, String agent, String said) {
        return SampleCall.reported(
                SampleCall.analysed(SampleCall.record(id, agent, "Leeds"), said),
                OrderState.COMPLETED,
                Optional.empty());
    }

    private Path export(Report report, Settings settings) {
        return new PdfExporter().export(report, folder, settings, Progress.NONE).get(0);
    }

    /** All of it, with white space evened out. */
    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(file.toString())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
