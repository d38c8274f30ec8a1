// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Report;
import org.callchat.api.model.Report.ReportedCall;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Silence;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.CallWalk;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.ReportName;
import org.callchat.services.exporters.StagedFiles;
import org.callchat.services.exporters.tables.BatchTables;
import org.callchat.services.exporters.tables.CallTables;
import org.callchat.services.exporters.tables.Table;

/** A report as one CSV file for each table, or several where rows are parted. */
public final class CsvExporter implements ReportExporter {
    private static final String NO_STORE = "no store";
    private static final List<Table<?>> TABLES = Stream.<Table<?>>concat(
                    CallTables.ALL.stream().map(Table.Streamed::table),
                    BatchTables.ALL.stream().map(Table.Whole::table))
            .toList();

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String label() {
        return "CSV tables";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CsvChoice.COLUMNS, CsvChoice.SPLIT);
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        CsvChoice choice = CsvChoice.of(settings, TABLES);
        return new ReportFolder(folder).publish(files -> {
            try {
                perCall(report, choice, files, progress);
                for (Table.Whole<?> table : BatchTables.ALL) {
                    perReport(report, table, choice, files);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** Every table is open at once, so that the calls are read once. */
    private static void perCall(Report report, CsvChoice choice, StagedFiles files, Progress progress)
            throws IOException {
        List<CsvParts<?>> open = new ArrayList<>();
        try {
            CallTables.ALL.forEach(table -> open.add(parts(report, table, choice, files)));
            CallWalk.through(report, progress, call -> open.forEach(parts -> parts.add(call)));
            open.forEach(CsvParts::complete);
        } finally {
            close(open);
        }
    }

    private static <R> CsvParts<R> parts(Report report, Table.Streamed<R> table, CsvChoice choice, StagedFiles files) {
        BiFunction<ReportedCall, R, String> part = switch (choice.split()) {
            case NONE -> (call, row) -> "";
            case CATEGORY -> (call, row) -> category(row);
            case STORE -> (call, row) -> call.analysis().call().store().orElse(NO_STORE);
        };
        return new CsvParts<>(report, table, choice, files, part);
    }

    private static String category(Object row) {
        return row instanceof CallTables.Of<?> of && of.item() instanceof Silence silence
                ? silence.category().id()
                : "";
    }

    private static <R> void perReport(Report report, Table.Whole<R> table, CsvChoice choice, StagedFiles files)
            throws IOException {
        String name = ReportName.of(report, table.table().id(), "csv");
        try (CsvFile<R> file = new CsvFile<>(choice.of(table.table()), files.create(name))) {
            table.rows().apply(report).forEach(file::add);
        }
    }

    private static void close(List<CsvParts<?>> open) throws IOException {
        IOException trouble = null;
        for (CsvParts<?> parts : open) {
            try {
                parts.close();
            } catch (IOException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
