// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.excel;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.ReportName;

/** A report as one Excel workbook. */
public final class ExcelExporter implements ReportExporter {
    private final int rowsPerSheet;

    public ExcelExporter() {
        this(SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param rowsPerSheet that a sheet holds, its head among them */
    ExcelExporter(int rowsPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String label() {
        return "Excel workbook";
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        return new ReportFolder(folder).publish(files -> {
            try (OutputStream out = files.create(ReportName.of(report, "report", "xlsx"));
                    ReportWorkbook workbook = new ReportWorkbook(report, rowsPerSheet)) {
                workbook.fill(progress);
                workbook.write(out);
            }
        });
    }
}
