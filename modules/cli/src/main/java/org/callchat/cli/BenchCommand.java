// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.BatchAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat bench}: how fast this machine is. */
@Command(
        name = "bench",
        header = "Measure how fast this machine analyses calls.",
        description = {
            "",
            "Analyses recordings (the sample calls unless others are named) and tells for each step how long a second "
                    + "of sound takes, how much memory is needed, and how many calls that makes in an hour. Nothing "
                    + "is kept. Close other programs first: they would be measured too."
        },
        footer = {
            "",
            "Examples:",
            "  chat bench",
            "  chat bench --model base.en --call-length 8 recordings/",
            "  chat bench --plain --json | jq .real_time_factor"
        })
final class BenchCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Option(
            names = "--plain",
            description = "Let the model hear every channel from end to end as it does by itself, to compare with.")
    private boolean plain;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(
            names = "--call-length",
            paramLabel = "MINUTES",
            defaultValue = "5",
            description = "Length of a call for the prediction. Default: ${DEFAULT-VALUE}")
    private double callLength;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Recordings, or folders of them.")
    private List<Path> recordings = List.of();

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(callLength > 0 && callLength <= 24 * 60)) {
            throw new UsageProblem("--call-length takes minutes, more than 0 and up to a day");
        }
        List<Path> files = RecordingFiles.of(recordings.isEmpty() ? List.of(samples()) : recordings)
                .files();
        ModelShelf models = new ModelShelf(session, session.extensions().transcribers());
        Settings settings = options.settings(session, models);
        if (plain) {
            settings = models.plain(settings);
        }
        models.ensure(settings);
        AnalysisOptions.Plan plan = options.plan(settings, models, files.size());
        BenchReport report = new BenchReport(
                BenchReport.Machine.here(),
                ModelShelf.value(plan.settings(), models.modelParameter()),
                ModelShelf.value(plan.settings(), models.threadsParameter()),
                plan.workers(),
                plain,
                Duration.ofMillis((long) (callLength * 60_000)));
        Benchmark measured = measure(files, plan);
        if (measured.recordings() == 0) {
            session.console()
                    .paragraph(Ink.BAD, "chat: None of the recordings could be analysed; 'chat analyze' says why.");
            return ExitCode.SOME_FAILED;
        }
        if (json) {
            session.console().verbatim(report.json(measured));
        } else {
            report.print(measured, session.console());
        }
        return ExitCode.OK;
    }

    private Benchmark measure(List<Path> files, AnalysisOptions.Plan plan) throws InterruptedException {
        List<CallAnalysis> analysed = new ArrayList<>();
        ProgressLine progress = session.progress("of the measurement");
        long begin = System.nanoTime();
        try (BatchAnalysis batch = session.engine().batch(plan.settings(), plan.workers())) {
            // each worker starts and loads the model
            batch.analyze(Collections.nCopies(plan.workers(), files.get(0)), (file, call) -> {}, progress);
            long warm = System.nanoTime();
            batch.analyze(
                    files,
                    (file, call) -> {
                        if (call.transcript().isPresent()) {
                            analysed.add(call);
                        }
                        progress.show(
                                (double) analysed.size() / files.size(),
                                String.valueOf(file.getFileName()),
                                Optional.empty());
                    },
                    progress);
            long end = System.nanoTime();
            return Benchmark.of(analysed, Duration.ofNanos(warm - begin), Duration.ofNanos(end - warm), batch.memory());
        } finally {
            progress.end();
        }
    }

    /** The sample calls that come with the product. */
    private static Path samples() {
        Path samples = Path.of(System.getProperty("chat.home", "."), "chat", "samples", "calls");
        if (Files.isDirectory(samples)) {
            return samples;
        }
        throw new UsageProblem("the sample calls are not installed (" + samples + "); name recordings to measure with");
    }
}
