// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.callchat.services.exporters.Rounded;
import org.callchat.services.exporters.tables.Column;

/** Values as text that programs read. */
final class CsvCell {
    private CsvCell() {}

    static <R> String of(Column<R> column, R row) {
        return column.value()
                .apply(row)
                .map(value -> text(column.kind(), value))
                .orElse("");
    }

    private static String text(Column.Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> FormulaGuard.harmless((String) value);
            case WORD -> (String) value;
            case COUNT -> value.toString();
            case TIME -> Rounded.seconds((Duration) value).toPlainString();
            case SHARE, FIGURE -> Rounded.plain(Rounded.of((Double) value, Rounded.OTHER));
            case MOMENT -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
        };
    }
}
