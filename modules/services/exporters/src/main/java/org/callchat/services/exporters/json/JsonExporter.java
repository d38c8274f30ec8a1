// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;
import org.callchat.services.exporters.CallWalk;
import org.callchat.services.exporters.JsonFields;
import org.callchat.services.exporters.ReportFolder;
import org.callchat.services.exporters.ReportName;

/**
 * A report as a summary and JSON Lines, one {@code chat-analysis/1} document per line; a single call
 * as one such document.
 */
public final class JsonExporter implements ReportExporter {

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String label() {
        return "JSON";
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        return new ReportFolder(folder).publish(files -> {
            try (JsonGenerator json = readable(files.create(ReportName.of(report, "summary", "json")))) {
                new SummaryJson(new JsonFields(json)).write(report.summary());
                json.writeRaw('\n');
            }
            lines(report, files.create(ReportName.of(report, "calls", "jsonl")), progress);
        });
    }

    @Override
    public boolean exportCall(CallAnalysis call, Path file) {
        ReportFolder.replace(file, out -> {
            try (JsonGenerator json = readable(out)) {
                new AnalysisJson(new JsonFields(json)).write(call);
                json.writeRaw('\n');
            }
        });
        return true;
    }

    /** One document per line; closes the stream. */
    static void lines(Report report, OutputStream out, Progress progress) throws IOException {
        try (JsonGenerator json = lines(out)) {
            AnalysisJson document = new AnalysisJson(new JsonFields(json));
            CallWalk.through(report, progress, call -> {
                document.write(call);
                json.writeRaw('\n');
            });
        }
    }

    private static JsonGenerator readable(OutputStream out) throws IOException {
        return generator(out).setPrettyPrinter(new DocumentLayout());
    }

    private static JsonGenerator lines(OutputStream out) throws IOException {
        return generator(out).setRootValueSeparator(null);
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build()
                .createGenerator(out);
    }
}
