// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Keeps what is longer than a cell: the cell has the beginning and says where the rest is, in order. */
final class LongTexts {
    private static final String SHEET = "Long texts";
    private static final String MORE = "… (the rest: sheet " + SHEET + ", row ";
    private static final int KEPT = CellText.LONGEST - 100;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private Optional<Sheet> sheet = Optional.empty();
    private int next = 1;

    LongTexts(SXSSFWorkbook workbook, Styles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    /** The text as a cell can hold it. */
    String fitted(String text) {
        if (text.length() <= CellText.LONGEST) {
            return text;
        }
        int cut = boundary(text, KEPT);
        String shown = text.substring(0, cut) + MORE + (next + 1) + ")";
        Sheet into = sheet.orElseGet(this::made);
        for (int from = cut; from < text.length(); ) {
            int to = boundary(text, Math.min(text.length(), from + CellText.LONGEST));
            Cell cell = into.createRow(next++).createCell(0);
            cell.setCellStyle(styles.quoted());
            cell.setCellValue(text.substring(from, to));
            from = to;
        }
        return shown;
    }

    private Sheet made() {
        Sheet made = workbook.createSheet(SHEET);
        made.setColumnWidth(0, 120 * 256);
        made.createFreezePane(0, 1);
        Row head = made.createRow(0);
        head.createCell(0).setCellValue("Text, continued");
        head.getCell(0).setCellStyle(styles.head());
        sheet = Optional.of(made);
        return made;
    }

    /** Never between the two halves of a character, nor within what {@link CellText} escapes. */
    private static int boundary(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int escape = text.lastIndexOf("_x005F_", at);
        if (escape >= 0 && escape + 7 > at) {
            return escape;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
