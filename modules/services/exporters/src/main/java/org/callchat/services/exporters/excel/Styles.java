// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.callchat.services.exporters.tables.Column.Kind;

/** How cells look. A workbook may have only so many styles, so they are made once. */
final class Styles {
    private static final Map<Kind, String> FORMATS = Map.of(
            Kind.COUNT, "#,##0",
            Kind.TIME, "[h]:mm:ss.0",
            Kind.SHARE, "0.0%",
            Kind.FIGURE, "#,##0.00",
            Kind.MOMENT, "yyyy-mm-dd hh:mm:ss");

    private final XSSFWorkbook workbook;
    private final Map<Kind, CellStyle> plain = new EnumMap<>(Kind.class);
    private final CellStyle quoted;
    private final CellStyle head;
    private final CellStyle title;
    private final CellStyle section;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Kind kind : Kind.values()) {
            plain.put(kind, plain(kind));
        }
        XSSFCellStyle text = (XSSFCellStyle) plain(Kind.TEXT);
        text.setQuotePrefixed(true);
        quoted = text;
        head = headOf();
        title = bold(16);
        section = bold(12);
    }

    CellStyle of(Kind kind) {
        return plain.getOrDefault(kind, quoted);
    }

    /** For text that must not become a formula when somebody edits it. */
    CellStyle quoted() {
        return quoted;
    }

    CellStyle head() {
        return head;
    }

    private CellStyle headOf() {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setColor(Palette.of(Palette.PAPER));
        style.setFont(font);
        style.setFillForegroundColor(Palette.of(Palette.INK));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle section() {
        return section;
    }

    private CellStyle plain(Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        String format = FORMATS.get(kind);
        if (format != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }

    private CellStyle bold(int points) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        XSSFColor ink = Palette.of(Palette.INK);
        font.setColor(ink);
        style.setFont(font);
        return style;
    }
}
