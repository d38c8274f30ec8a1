// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.callchat.api.model.Report;
import org.callchat.services.exporters.tables.Column.Kind;
import org.callchat.services.exporters.tables.SummaryRow;

/** What the figures rest on: settings, definitions, and what a reader of the findings must know. */
final class SettingsSheet {
    private final XSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;

    SettingsSheet(XSSFSheet sheet, Styles styles, CellWriter cells) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = cells;
    }

    void fill(Report report) {
        sheet.setColumnWidth(0, 40 * 256);
        sheet.setColumnWidth(1, 120 * 256);
        sheet.createFreezePane(0, 1);
        add("Setting or definition", "Value");
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(styles.head()));
        SummaryRow.settings(report).forEach(row -> add(row.figure(), row.value()));
    }

    private void add(String name, String value) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        List<String> texts = List.of(name, value);
        for (int i = 0; i < texts.size(); i++) {
            cells.write(row.createCell(i), Kind.TEXT, texts.get(i));
        }
    }
}
