// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.ReportExporter;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.BatchAnalysis;
import org.callchat.engine.pipeline.Extensions;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The model to transcribe with (see 'chat models'), or its file.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that transcribe, in all. Default: one for each core.")
    private Optional<String> threads = Optional.empty();

    @Option(names = "--workers", paramLabel = "N", description = "Calls transcribed at the same time.")
    private Optional<Integer> workers = Optional.empty();

    @Option(names = "--set", paramLabel = "ID=VALUE", description = "Any other setting; see 'chat settings'.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Recordings, or folders of them.")
    private List<Path> recordings = List.of();

    AnalyzeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        workers.ifPresent(Workers::checked);
        RecordingFiles found = RecordingFiles.of(recordings);
        Extensions extensions = session.extensions();
        ModelShelf models = new ModelShelf(session, extensions.transcribers());
        Settings settings = settings(models);
        ReportExporter json = extensions
                .exporter("json")
                .orElseThrow(() ->
                        new CallFailure(Codes.NO_EXPORTER, "This installation cannot write JSON; install CHAT again."));
        ResultFolder results = new ResultFolder(ResultFolder.made(out), json);
        found.skipped().forEach(reason -> session.console().paragraph(Ink.WARN, reason));
        models.ensure(settings);
        Optional<Workers.Share> share = share(models, settings, found.files().size());
        Settings shared = share.map(s -> ModelShelf.with(
                        settings, models.threadsParameter(), "--threads", Integer.toString(s.threads())))
                .orElse(settings);
        int count = share.map(Workers.Share::workers).or(() -> workers).orElse(1);
        return analyzed(found.files(), shared, count, results);
    }

    private int analyzed(List<Path> files, Settings settings, int workerCount, ResultFolder results)
            throws InterruptedException {
        Instant start = session.clock().instant();
        AnalysisRun run = new AnalysisRun(session, results, files);
        try (BatchAnalysis batch = session.engine().batch(settings, workerCount)) {
            run.over(batch);
        }
        return new AnalysisSummary(session, results.folder())
                .print(run.rows(), files.size(), start, session.clock().instant());
    }

    private Settings settings(ModelShelf models) {
        Settings settings = new Declared(session.engine().parameters()).read(set);
        if (model.isPresent()) {
            settings = models.choose(settings, model.get());
        }
        if (threads.isPresent()) {
            // refused here when it is no number of threads; shared out among the workers later
            settings = ModelShelf.with(settings, models.threadsParameter(), "--threads", threads.get());
        }
        return settings;
    }

    /** Empty when the transcriber knows no threads. */
    private Optional<Workers.Share> share(ModelShelf models, Settings settings, int recordings) {
        return models.threadsParameter().map(parameter -> {
            boolean said = settings.values().containsKey(parameter.id());
            int all = said && settings.get(parameter) instanceof Integer count
                    ? count
                    : Runtime.getRuntime().availableProcessors();
            return workers.map(w -> Workers.among(all, w)).orElseGet(() -> Workers.share(all, recordings));
        });
    }
}
