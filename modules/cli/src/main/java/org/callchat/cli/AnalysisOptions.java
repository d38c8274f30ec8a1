// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Settings;
import picocli.CommandLine.Option;

/** How to analyse where no workspace says it. */
final class AnalysisOptions {
    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The model to transcribe with (see 'chat models'), or its file.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that transcribe one call.")
    private Optional<String> threads = Optional.empty();

    @Option(names = "--workers", paramLabel = "N", description = "Calls transcribed at the same time.")
    private Optional<Integer> workers = Optional.empty();

    @Option(names = "--set", paramLabel = "ID=VALUE", description = "Any other setting; see 'chat settings'.")
    private Map<String, String> set = new LinkedHashMap<>();

    /** @throws UsageProblem when a value is refused */
    Settings settings(Session session, ModelShelf models) {
        Settings settings = new Declared(session.engine().parameters()).read(set);
        if (model.isPresent()) {
            settings = models.choose(settings, model.get());
        }
        if (threads.isPresent()) {
            settings = ModelShelf.with(settings, models.threadsParameter(), "--threads", threads.get());
        }
        return settings;
    }

    /** @throws UsageProblem when nobody would want so many */
    int workers(ModelShelf models, Settings settings) {
        return workers.map(Workers::checked).orElseGet(() -> Workers.forThisMachine(models, settings));
    }
}
