// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.ReportExporter;

/** Writes a report over invented calls in every format, to be looked at: {@code DemoReportMain FOLDER [CALLS]}. */
public final class DemoReportMain {
    private DemoReportMain() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        DemoReport report = new DemoReport(args.length > 1 ? Integer.parseInt(args[1]) : 40);
        for (ReportExporter exporter : ServiceLoader.load(ReportExporter.class)) {
            long start = System.nanoTime();
            for (Path file : exporter.export(report, folder, Settings.DEFAULTS, Progress.NONE)) {
                System.out.println(file + "  " + Files.size(file) + " bytes");
            }
            System.out.println(exporter.id() + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
