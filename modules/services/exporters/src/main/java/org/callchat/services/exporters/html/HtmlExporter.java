// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.CallWalk;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.ReportName;

/** A report as one self-contained page, {@code week-45_2026-11-09_report.html}. Calls go into it one at a time. */
public final class HtmlExporter implements ReportExporter {

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String label() {
        return "HTML page";
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        return new ReportFolder(folder).publish(files -> {
            ReportPage page = ReportPage.of(report.summary());
            try (OutputStream out = files.create(ReportName.of(report, "report", "html"))) {
                out.write(page.beforeCalls().getBytes(StandardCharsets.UTF_8));
                try (JsonGenerator json = DataBlock.generator(out)) {
                    DataBlock block = new DataBlock(json);
                    CallWalk.through(report, progress, block::write);
                }
                out.write(page.betweenData().getBytes(StandardCharsets.UTF_8));
                try (JsonGenerator json = DataBlock.generator(out)) {
                    new BatchJson(new JsonFields(json)).write(report);
                }
                out.write(page.afterData().getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
