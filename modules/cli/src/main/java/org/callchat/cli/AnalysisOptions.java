// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import picocli.CommandLine.Option;

/** How to analyse where no workspace says it. */
final class AnalysisOptions {
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

    /** Settings for each worker, and how many there are. */
    record Plan(Settings settings, int workers) {}

    /** @throws UsageProblem when a value is refused */
    Settings settings(Session session, ModelShelf models) {
        workers.ifPresent(Workers::checked);
        Settings settings = session.settings();
        if (model.isPresent()) {
            settings = models.choose(settings, model.get());
        }
        if (threads.isPresent()) {
            // refused here when it is no number of threads; shared out among the workers later
            settings = ModelShelf.with(settings, models.threadsParameter(), "--threads", threads.get());
        }
        return settings;
    }

    /** Shares the threads out among the workers, when the transcriber knows threads. */
    Plan plan(Settings settings, ModelShelf models, int recordings) {
        Optional<Parameter<?>> threadsParameter = models.threadsParameter();
        if (threadsParameter.isEmpty()) {
            return new Plan(settings, workers.orElse(1));
        }
        int all = settings.values().containsKey(threadsParameter.get().id())
                        && settings.get(threadsParameter.get()) instanceof Integer count
                ? count
                : Runtime.getRuntime().availableProcessors();
        Workers.Share share = workers.map(w -> Workers.among(all, Math.min(w, most(settings))))
                .orElseGet(() -> Workers.share(all, Math.min(recordings, most(settings))));
        return new Plan(
                ModelShelf.with(settings, threadsParameter, "--threads", Integer.toString(share.threads())),
                share.workers());
    }

    /** More would wait for nothing: the engine has no more at once. */
    private static int most(Settings settings) {
        String said = settings.values().get("pipeline.max_workers");
        return said == null ? Integer.MAX_VALUE : Integer.parseInt(said);
    }
}
