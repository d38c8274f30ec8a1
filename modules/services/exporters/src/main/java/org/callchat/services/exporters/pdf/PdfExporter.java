// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.pdf;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.ReportName;

/** A report as one PDF. */
public final class PdfExporter implements ReportExporter {
    static final Parameter<Double> LEAST_SILENCE = Parameter.number(
            "report.pdf_least_silence",
            "Silences in a PDF report",
            "Every mutual silence of at least this length is listed with what was said before and after it.",
            "s",
            8,
            1,
            3600);

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "PDF document";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LEAST_SILENCE);
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        Duration least = Duration.ofMillis(Math.round(settings.get(LEAST_SILENCE) * 1000));
        return new ReportFolder(folder).publish(files -> {
            try (OutputStream out = files.create(ReportName.of(report, "report", "pdf"));
                    PdfPages pages = new PdfPages(report.summary(), out)) {
                new PdfReport(report, least, pages, progress).write();
            }
        });
    }
}
