// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.callchat.services.exporters.tables.Table;

/** The cells of a table, as formulas name them, over all sheets that it fills. */
record SheetRanges(Table<?> table, List<SheetWriter.Filled> sheets) {

    String sum(String column) {
        return each(column, "+", range -> "SUM(" + range + ")");
    }

    String maximum(String column) {
        return "MAX(" + each(column, ",", range -> range) + ")";
    }

    /** Cells that are not empty. */
    String filled(String column) {
        return each(column, "+", range -> "COUNTA(" + range + ")");
    }

    /** @param word one of our own, without quotation marks or wild cards */
    String count(String column, String word) {
        return each(column, "+", range -> "COUNTIF(" + range + ",\"" + word + "\")");
    }

    private String each(String column, String between, UnaryOperator<String> call) {
        String letters = CellReference.convertNumToColString(table.indexOf(column));
        return sheets.stream()
                .map(filled -> call.apply("'" + filled.sheet().getSheetName() + "'!$" + letters + "$2:$" + letters + "$"
                        + (filled.last() + 1)))
                .collect(Collectors.joining(between));
    }
}
