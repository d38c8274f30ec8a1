// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.Set;
import org.callchat.services.exporters.tables.Column;

/** Widths that suit what columns hold; measuring text would need every row in memory. */
final class Widths {
    private static final int UNIT = 256;
    private static final Set<String> SENTENCES = Set.of("before", "after", "message", "error", "advice", "finding");

    private Widths() {}

    /** In 256ths of a character. */
    static int of(Column<?> column) {
        int characters = switch (column.kind()) {
            case TEXT -> SENTENCES.contains(column.id()) ? 60 : 22;
            case WORD -> 16;
            case MOMENT -> 20;
            case TIME -> 14;
            default -> 12;
        };
        return Math.max(characters, Math.min(30, column.label().length() / 2 + 4)) * UNIT;
    }
}
