// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.ReportExporter;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.callchat.engine.pipeline.Extensions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat analyze}: recordings in, a JSON file each out, without a workspace. */
@Command(
        name = "analyze",
        header = "Analyse recordings on the spot and write a JSON file for each.",
        description = {
            "",
            "A folder is searched with everything below it; hidden files and .json .tsv .csv .txt .md are passed "
                    + "over. A result is called like its recording without the extension, with it where two would "
                    + "collide. A recording that fails gets a result that says why, and the rest goes on."
        },
        footer = {
            "",
            "Examples:",
            "  chat analyze call.wav",
            "  chat analyze --out results --threads 4 calls/ more-calls/",
            "  chat analyze --model tiny-q5_1 --set silence.minimum=2 calls/"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go. Default: ./chat-analysis")
    private Path out = Path.of("chat-analysis");

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Recordings, or folders of them.")
    private List<Path> recordings = List.of();

    AnalyzeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RecordingFiles found = RecordingFiles.of(recordings);
        Extensions extensions = session.extensions();
        ModelShelf models = new ModelShelf(session, extensions.transcribers());
        Settings settings = options.settings(session, models);
        ReportExporter json = extensions
                .exporter("json")
                .orElseThrow(() ->
                        new CallFailure(Codes.NO_EXPORTER, "This installation cannot write JSON; install CHAT again."));
        ResultFolder results = new ResultFolder(ResultFolder.made(out), json);
        found.skipped().forEach(reason -> session.console().paragraph(Ink.WARN, reason));
        models.ensure(settings);
        return analyzed(
                found.files(), options.plan(settings, models, found.files().size()), results);
    }

    private int analyzed(List<Path> files, AnalysisOptions.Plan plan, ResultFolder results)
            throws InterruptedException {
        Instant start = session.clock().instant();
        AnalysisRun run = new AnalysisRun(session, results, files);
        try (BatchAnalysis batch = session.engine().batch(plan.settings(), plan.workers())) {
            run.over(batch);
        }
        return new AnalysisSummary(session, results.folder())
                .print(run.rows(), files.size(), start, session.clock().instant());
    }
}
