// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Report;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.services.exporters.ReportCodes;
import org.callchat.services.exporters.ReportName;
import org.callchat.services.exporters.StagedFiles;
import org.callchat.services.exporters.tables.Table;

/** The files of one table: one, or one for each value that its rows are parted by. */
final class CsvParts<R> implements AutoCloseable {
    /** All are open at once, for every table. */
    private static final int MOST = 100;

    private final Report report;
    private final Table.Streamed<R> table;
    private final CsvChoice choice;
    private final StagedFiles files;
    private final BiFunction<ReportedCall, R, String> part;
    private final Map<String, CsvFile<R>> open = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param part the value that a row is parted by; empty text for a table that stays whole */
    CsvParts(
            Report report,
            Table.Streamed<R> table,
            CsvChoice choice,
            StagedFiles files,
            BiFunction<ReportedCall, R, String> part) {
        this.report = report;
        this.table = table;
        this.choice = choice;
        this.files = files;
        this.part = part;
    }

    void add(ReportedCall call) {
        for (R row : table.rows().apply(call)) {
            file(part.apply(call, row)).add(row);
        }
    }

    /** A table without rows is a file with a head. */
    void complete() {
        if (open.isEmpty()) {
            file("");
        }
    }

    private CsvFile<R> file(String value) {
        CsvFile<R> file = open.get(value);
        if (file == null) {
            if (open.size() >= MOST) {
                throw new CallFailure(
                        ReportCodes.PARTS,
                        "The report cannot be written: it would have more than " + MOST + " files for each table."
                                + " Set " + CsvChoice.SPLIT.id() + " to none or category, or report on one batch.");
            }
            file = opened(value);
            open.put(value, file);
        }
        return file;
    }

    private CsvFile<R> opened(String value) {
        try {
            String name = ReportName.of(report, table.table().id() + suffix(value), "csv");
            return new CsvFile<>(choice.of(table.table()), files.create(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values that read alike without their signs get numbers. */
    private String suffix(String value) {
        if (value.isEmpty()) {
            return "";
        }
        String plain = "_" + ReportName.plain(value);
        String name = plain;
        for (int number = 2; !names.add(name); number++) {
            name = plain + "_" + number;
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        for (CsvFile<R> file : open.values()) {
            file.close();
        }
    }
}
