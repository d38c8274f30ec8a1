// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.callchat.services.exporters.Rounded;
import org.callchat.services.exporters.tables.Column.Kind;

/** Writes values into cells. */
final class CellWriter {
    private static final double SECONDS_PER_DAY = 86_400;

    private final Styles styles;
    private final LongTexts longTexts;

    CellWriter(Styles styles, LongTexts longTexts) {
        this.styles = styles;
        this.longTexts = longTexts;
    }

    /**
     * @param value as a column of that kind gives it
     * @return what a formula reads there: a length in days, a count, a share; 0 for text
     */
    double write(Cell cell, Kind kind, Object value) {
        if (kind == Kind.TEXT || kind == Kind.WORD) {
            String text = longTexts.fitted(CellText.of((String) value));
            CellStyle style = CellText.looksLikeFormula(text) ? styles.quoted() : styles.of(kind);
            cell.setCellStyle(style);
            cell.setCellValue(text);
            return 0;
        }
        double number = number(kind, value);
        cell.setCellStyle(styles.of(kind));
        cell.setCellValue(number);
        return number;
    }

    static double days(Duration time) {
        return Rounded.seconds(time).doubleValue() / SECONDS_PER_DAY;
    }

    private static double number(Kind kind, Object value) {
        return switch (kind) {
            case TIME -> days((Duration) value);
            case MOMENT -> DateUtil.getExcelDate(((OffsetDateTime) value).toLocalDateTime());
            case COUNT -> ((Long) value).doubleValue();
            default -> (Double) value;
        };
    }
}
