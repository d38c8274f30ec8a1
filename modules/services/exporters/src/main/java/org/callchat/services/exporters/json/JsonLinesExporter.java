// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.ReportName;

/** The calls of a report in one file, one {@code chat-analysis/1} document per line. */
public final class JsonLinesExporter implements ReportExporter {

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String label() {
        return "JSON Lines";
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        return new ReportFolder(folder)
                .publish(files ->
                        JsonExporter.lines(report, files.create(ReportName.of(report, "analyses", "jsonl")), progress));
    }
}
