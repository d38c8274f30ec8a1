// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.callchat.api.model.Report;
import org.callchat.services.exporters.tables.Table;

/** Calls by store and agent, to be turned about by the reader. */
final class PivotSheet {
    /** A pivot table's description grows with its source, so larger batches have none. */
    private static final int MOST_ROWS = 20_000;

    private PivotSheet() {}

    /** Whether the calls are few enough, and lie in one sheet. */
    static boolean suits(Report report, int rowsPerSheet) {
        long calls = report.summary().orders().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return calls > 0 && calls < Math.min(MOST_ROWS, rowsPerSheet);
    }

    static void fill(XSSFSheet sheet, Styles styles, SheetRanges calls) {
        SheetWriter.Filled filled = calls.sheets().get(0);
        sheet.createRow(0).createCell(0).setCellValue("Calls by store and agent");
        sheet.getRow(0).getCell(0).setCellStyle(styles.title());
        sheet.createRow(1).createCell(0).setCellValue("Filled when the workbook is opened in Excel.");
        Table<?> table = calls.table();
        AreaReference source = new AreaReference(
                new CellReference(0, 0),
                new CellReference(filled.last(), table.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFPivotTable pivot = sheet.createPivotTable(source, new CellReference("A5"), filled.sheet());
        pivot.addRowLabel(table.indexOf("store"));
        pivot.addRowLabel(table.indexOf("agent"));
        pivot.addColumnLabel(DataConsolidateFunction.COUNT, table.indexOf("order_id"), "Number of calls");
        pivot.addColumnLabel(DataConsolidateFunction.SUM, table.indexOf("silences"), "Sum of silences");
        pivot.addColumnLabel(
                DataConsolidateFunction.SUM, table.indexOf("silence_s"), "Sum of silent time", "[h]:mm:ss");
        pivot.addColumnLabel(
                DataConsolidateFunction.MAX, table.indexOf("longest_silence_s"), "Longest of all", "[h]:mm:ss");
    }
}
