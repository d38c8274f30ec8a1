// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.exporters.DemoReport;
import org.callchat.services.exporters.SampleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelExporterTest {
    private static final int DEMO_CALLS = 120;
    /** Cells are rounded to the millisecond, one for each call. */
    private static final double ROUNDED_EACH_MS = DEMO_CALLS / 2.0;

    @TempDir
    Path folder;

    @Test
    void every_sheet_is_there_and_the_summary_comes_first() throws IOException {
        try (XSSFWorkbook workbook = read(new DemoReport(DEMO_CALLS))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(
                            "Summary",
                            "Calls",
                            "Silences",
                            "Patterns",
                            "Agents",
                            "Stores",
                            "Keyword terms",
                            "Conversation",
                            "Findings",
                            "Errors",
                            "Error codes",
                            "Charts",
                            "Pivot",
                            "Settings");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheet("Charts").getDrawingPatriarch().getCharts())
                    .hasSizeGreaterThanOrEqualTo(7);
            assertThat(workbook.getSheet("Pivot").getPivotTables()).hasSize(1);
        }
    }

    @Test
    void dates_lengths_and_shares_are_numbers_with_a_format() throws IOException {
        try (XSSFWorkbook workbook = read(SampleCall.report())) {
            Row call = workbook.getSheet("Calls").getRow(1);
            assertThat(cell(call, "Started").getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.parse("2026-11-02T08:30:00"));
            assertThat(cell(call, "Started").getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd hh:mm:ss");
            assertThat(cell(call, "Duration").getNumericCellValue() * 86_400).isCloseTo(52.244, within(1e-6));
            assertThat(cell(call, "Duration").getCellStyle().getDataFormatString())
                    .isEqualTo("[h]:mm:ss.0");
            assertThat(cell(call, "Talk ratio").getNumericCellValue()).isEqualTo(0.70499);
            Row failed = workbook.getSheet("Calls").getRow(2);
            assertThat(failed.getCell(cell(call, "Duration").getColumnIndex())).isNull();
        }
    }

    @Test
    void tables_have_filters_frozen_heads_and_colours_that_follow_values() throws IOException {
        try (XSSFWorkbook workbook = read(new DemoReport(DEMO_CALLS))) {
            XSSFSheet silences = workbook.getSheet("Silences");
            assertThat(silences.getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:Q" + (silences.getLastRowNum() + 1));
            assertThat(silences.getPaneInformation().isFreezePane()).isTrue();
            assertThat(silences.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
        }
    }

    @Test
    void formulas_come_to_the_values_that_they_carry() throws IOException {
        try (XSSFWorkbook workbook = read(new DemoReport(DEMO_CALLS))) {
            List<Cell> formulas = formulas(workbook);
            assertThat(formulas).hasSizeGreaterThan(15);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Cell formula : formulas) {
                assertThat(evaluator.evaluate(formula).getNumberValue())
                        .as(formula.getCellFormula())
                        .isCloseTo(formula.getNumericCellValue(), within(1e-9));
            }
        }
    }

    @Test
    void the_summary_says_what_the_model_says() throws IOException {
        Report report = new DemoReport(DEMO_CALLS);
        try (XSSFWorkbook workbook = read(report)) {
            Sheet summary = workbook.getSheet("Summary");
            assertThat(labelled(summary, "Silences")).isEqualTo(report.summary().silences());
            assertThat(labelled(summary, "Audio") * 86_400_000)
                    .isCloseTo(report.summary().audio().toMillis(), within(ROUNDED_EACH_MS));
            assertThat(labelled(summary, "Silent time") * 86_400_000)
                    .isCloseTo(report.summary().silenceTime().toMillis(), within(ROUNDED_EACH_MS));
            assertThat(labelled(summary, "  completed"))
                    .isEqualTo((double) report.summary().orders().get(OrderState.COMPLETED));
        }
    }

    @Test
    void a_table_longer_than_a_sheet_goes_on_in_the_next_and_formulas_follow() throws IOException {
        Path file = new ExcelExporter(50)
                .export(new DemoReport(DEMO_CALLS), folder, Settings.DEFAULTS, Progress.NONE)
                .get(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> names = StreamSupport.stream(workbook.spliterator(), false)
                    .map(Sheet::getSheetName)
                    .toList();
            assertThat(names).startsWith("Summary", "Calls", "Calls 2", "Calls 3", "Silences", "Silences 2");
            assertThat(names).doesNotContain("Pivot");
            assertThat(workbook.getSheet("Calls 3").getLastRowNum()).isEqualTo(DEMO_CALLS - 2 * 49);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Cell formula : formulas(workbook)) {
                assertThat(evaluator.evaluate(formula).getNumberValue())
                        .as(formula.getCellFormula())
                        .isCloseTo(formula.getNumericCellValue(), within(1e-9));
            }
        }
    }

    @Test
    void hostile_text_stays_text_and_whole() throws IOException {
        List<String> hostile = List.of(
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "+1-1",
                "@SUM(A1)",
                "<script>alert(1)</script>",
                "_x0041_ and _x000D_",
                "שלום עולם",
                "\uD83D\uDE00 \uD83C\uDFF4");
        Report.ReportedCall[] calls = IntStream.range(0, hostile.size())
                .mapToObj(i -> SampleCall.reported(
                        SampleCall.analysed(SampleCall.record("N-" + i, hostile.get(i), "s"), hostile.get(i)),
                        OrderState.COMPLETED,
                        Optional.empty()))
                .toArray(Report.ReportedCall[]::new);
        try (XSSFWorkbook workbook = read(SampleCall.report("=1+1", calls))) {
            Sheet sheet = workbook.getSheet("Calls");
            for (int i = 0; i < hostile.size(); i++) {
                Cell agent = cell(sheet.getRow(i + 1), "Agent");
                assertThat(agent.getCellType()).isEqualTo(CellType.STRING);
                assertThat(agent.getStringCellValue()).isEqualTo(hostile.get(i));
            }
            assertThat(cell(sheet.getRow(1), "Agent").getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(workbook.getSheet("Summary").getRow(0).getCell(0).getCellType())
                    .isEqualTo(CellType.STRING);
        }
    }

    @Test
    void a_text_longer_than_a_cell_is_kept_whole() throws IOException {
        String endless = IntStream.range(0, 80_000)
                .mapToObj(i -> "abc" + Integer.toHexString(i * 31) + "_x0041_\uD83D\uDE00")
                .collect(java.util.stream.Collectors.joining());
        Report report = SampleCall.report(
                "t",
                SampleCall.reported(
                        SampleCall.analysed(SampleCall.record("N-1", "Ann", "Leeds"), endless),
                        OrderState.COMPLETED,
                        Optional.empty()));
        try (XSSFWorkbook workbook = read(report)) {
            String because =
                    cell(workbook.getSheet("Silences").getRow(2), "Because of").getStringCellValue();
            assertThat(because).contains("… (the rest: sheet Long texts, row 2)");
            StringBuilder whole = new StringBuilder(because.substring(0, because.indexOf("… (the rest")));
            for (Row row : workbook.getSheet("Long texts")) {
                String text = row.getCell(0).getStringCellValue();
                if (row.getRowNum() > 0 && whole.length() < endless.length()) {
                    whole.append(text);
                }
            }
            assertThat(whole.toString().startsWith(endless)).isTrue();
        }
    }

    @Test
    void characters_that_xml_cannot_carry_are_replaced() {
        assertThat(CellText.of("a\u0000b\uD800c\td")).isEqualTo("a\uFFFDb\uFFFDc\td");
    }

    @Test
    void another_spreadsheet_recalculates_to_the_same_values() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "SKIPPED: LibreOffice (soffice) is not installed, so that the workbook is read by POI only");
        Path file = export(new DemoReport(DEMO_CALLS));
        Path converted = Files.createDirectory(folder.resolve("converted"));
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        converted.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        try (XSSFWorkbook ours = new XSSFWorkbook(Files.newInputStream(file));
                XSSFWorkbook theirs = new XSSFWorkbook(Files.newInputStream(
                        converted.resolve(file.getFileName().toString())))) {
            Sheet summary = theirs.getSheet("Summary");
            for (Cell formula : formulas(ours)) {
                Cell same = summary.getRow(formula.getRowIndex()).getCell(formula.getColumnIndex());
                assertThat(same.getNumericCellValue())
                        .as(formula.getCellFormula())
                        .isCloseTo(formula.getNumericCellValue(), within(1e-6));
            }
            assertThat(theirs.getSheet("Silences").getLastRowNum())
                    .isEqualTo(ours.getSheet("Silences").getLastRowNum());
            assertThat(theirs.getSheet("Charts").getDrawingPatriarch().getCharts())
                    .hasSameSizeAs(ours.getSheet("Charts").getDrawingPatriarch().getCharts());
        }
    }

    private Path export(Report report) {
        return new ExcelExporter()
                .export(report, folder, Settings.DEFAULTS, Progress.NONE)
                .get(0);
    }

    private XSSFWorkbook read(Report report) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(export(report)));
    }

    private static List<Cell> formulas(XSSFWorkbook workbook) {
        List<Cell> formulas = new ArrayList<>();
        workbook.getSheet("Summary")
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell);
                    }
                }));
        return formulas;
    }

    private static double labelled(Sheet sheet, String label) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0).getStringCellValue().equals(label))
                .findFirst()
                .orElseThrow()
                .getCell(1)
                .getNumericCellValue();
    }

    private static Cell cell(Row row, String head) {
        for (Cell cell : row.getSheet().getRow(0)) {
            if (cell.getStringCellValue().equals(head)) {
                return row.getCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(head);
    }
}
