// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.services.exporters.ReportCodes;
import org.callchat.services.exporters.tables.Column;
import org.callchat.services.exporters.tables.Table;

/**
 * Which columns are written, and into how many files.
 *
 * @param columns as {@code table.column}; none for all
 */
record CsvChoice(Set<String> columns, Split split) {
    static final Parameter<String> COLUMNS = Parameter.text(
            "report.csv_columns",
            "Columns of CSV files",
            "Columns to write, as table.column, parted by commas: calls.order_id,calls.agent. A table of which none is"
                    + " named is written whole.",
            "",
            List.of());
    static final Parameter<String> SPLIT = Parameter.text(
            "report.csv_split",
            "CSV files in parts",
            "One file for each table, for each category of silence, or for each store.",
            Split.NONE.id(),
            Arrays.stream(Split.values()).map(Split::id).toList());

    /** What rows are parted by. */
    enum Split {
        NONE,
        /** Only silences have a category; other tables stay whole. */
        CATEGORY,
        STORE;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @throws CallFailure naming a column that does not exist */
    static CsvChoice of(Settings settings, List<? extends Table<?>> tables) {
        Set<String> wanted = new LinkedHashSet<>();
        Arrays.stream(settings.get(COLUMNS).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(wanted::add);
        List<String> known = tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.id() + "." + column.id()))
                .toList();
        wanted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new CallFailure(
                    ReportCodes.COLUMN,
                    "The report cannot be written: there is no column \"" + name + "\" (setting " + COLUMNS.id()
                            + "). Columns are named table.column; there are " + String.join(", ", known) + ".");
        });
        return new CsvChoice(wanted, Split.valueOf(settings.get(SPLIT).toUpperCase(java.util.Locale.ROOT)));
    }

    /** In the order in which they were named. */
    <R> List<Column<R>> of(Table<R> table) {
        List<Column<R>> chosen = new ArrayList<>();
        for (String name : columns) {
            table.columns().stream()
                    .filter(column -> name.equals(table.id() + "." + column.id()))
                    .forEach(chosen::add);
        }
        return chosen.isEmpty() ? table.columns() : chosen;
    }
}
