// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.spi.ReportExporter;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat report}: what the workspace has, as files to read and to pass on. */
@Command(
        name = "report",
        header = "Write reports on the orders of the workspace.",
        footer = {
            "",
            "Examples:",
            "  chat report",
            "  chat report --format html,xlsx,pdf --out october --title \"Calls of October\"",
            "  chat report --format csv --batch week-45 --set report.csv_split=store"
        })
final class ReportCommand extends DeskCommand {
    private static final int LONGEST_TITLE = 200;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "One or more of html, xlsx, pdf, csv, json, jsonl and whatever else is installed. Default: html")
    private List<String> formats = List.of("html");

    @Option(names = "--out", paramLabel = "DIR", description = "Where they go. Default: reports in the workspace")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands above them. Default: Call analysis")
    private String title = "Call analysis";

    @Option(names = "--batch", paramLabel = "NAME", description = "Only the calls of this import.")
    private Optional<String> batch = Optional.empty();

    ReportCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new UsageProblem("--title takes 1 to " + LONGEST_TITLE + " characters");
        }
        List<String> known = session().engine().extensions().exporters().stream()
                .map(ReportExporter::id)
                .toList();
        for (String format : wanted()) {
            if (!known.contains(format)) {
                throw new UsageProblem("there is no format \"" + format + "\"; there are " + String.join(", ", known));
            }
        }
    }

    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>();
        formats.forEach(format -> wanted.add(format.strip().toLowerCase(java.util.Locale.ROOT)));
        return wanted;
    }

    @Override
    int work(CallDesk desk) throws IOException {
        Path folder = ResultFolder.made(out.orElseGet(() -> desk.workspace().resolve("reports")));
        ProgressLine progress = session().progress("of the report");
        try {
            List<Path> files = desk.report(List.copyOf(wanted()), batch, folder, title, progress);
            progress.end();
            files.forEach(file ->
                    session().console().line(file.toAbsolutePath().normalize().toString()));
        } finally {
            progress.end();
        }
        return ExitCode.OK;
    }
}
