// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.CallWalk;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.StagedFiles;

/** A report as tables: {@code calls.csv}, {@code silences.csv}, {@code keywords.csv}, {@code measures.csv}, {@code errors.csv}. */
public final class CsvExporter implements ReportExporter {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String label() {
        return "CSV tables";
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        return new ReportFolder(folder).publish(files -> {
            try (Sheets sheets = new Sheets(files)) {
                CallWalk.through(report, progress, sheets::add);
            }
        });
    }

    /** Every table, open at once, so that the calls are read once. */
    private static final class Sheets implements AutoCloseable {
        private final Deque<Table.Sheet<?>> open = new ArrayDeque<>();

        Sheets(StagedFiles files) throws IOException {
            try {
                for (Table<?> table : Tables.ALL) {
                    open.add(table.open(files.create(table.file())));
                }
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        void add(Report.ReportedCall call) throws IOException {
            try {
                open.forEach(sheet -> sheet.add(call));
            } catch (UncheckedIOException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            IOException trouble = null;
            for (Table.Sheet<?> sheet : open) {
                try {
                    sheet.close();
                } catch (IOException e) {
                    trouble = e;
                }
            }
            if (trouble != null) {
                throw trouble;
            }
        }
    }
}
