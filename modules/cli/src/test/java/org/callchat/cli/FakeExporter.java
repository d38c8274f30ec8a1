// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Report;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;

record FakeExporter(String id) implements ReportExporter {

    @Override
    public String label() {
        return id;
    }

    @Override
    public List<Path> export(Report report, Path folder, Settings settings, Progress progress) {
        throw new UnsupportedOperationException("the desk reports");
    }

    @Override
    public boolean exportCall(CallAnalysis call, Path file) throws IOException {
        if (call.order().value().contains("unwritable")) {
            throw new IOException("No space left on device");
        }
        Files.writeString(file, call.order() + (call.transcript().isPresent() ? " transcript" : " null"));
        return true;
    }
}
