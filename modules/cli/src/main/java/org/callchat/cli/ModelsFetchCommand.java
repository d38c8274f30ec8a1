// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat models fetch}. */
@Command(
        name = "fetch",
        header = "Bring models onto this machine and verify them.",
        footer = {
            "",
            "Examples:",
            "  chat models fetch                       the default",
            "  chat models fetch base.en --into models"
        })
final class ModelsFetchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Models; see 'chat models'. Default: the first.")
    private List<String> names = List.of();

    @Option(names = "--into", paramLabel = "DIR", description = "Put a verified copy into this folder, too.")
    private Optional<Path> into = Optional.empty();

    ModelsFetchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        ModelShelf models = new ModelShelf(session, session.extensions().transcribers());
        List<ModelShelf.Shelved> wanted = names.isEmpty()
                ? List.of(models.first())
                : names.stream().distinct().map(models::named).toList();
        if (into.isPresent()) {
            ResultFolder.made(into.get());
        }
        int failed = 0;
        for (ModelShelf.Shelved model : wanted) {
            failed += fetched(models, model) ? 0 : 1;
        }
        return failed == 0 ? ExitCode.OK : failed < wanted.size() ? ExitCode.SOME_FAILED : ExitCode.NOTHING_DONE;
    }

    private boolean fetched(ModelShelf models, ModelShelf.Shelved wanted) throws IOException {
        try {
            Path file = wanted.model().at().isPresent()
                    ? wanted.transcriber().fetch(wanted.model().name(), session.progress("verified"))
                    : models.fetch(wanted);
            Path kept = into.isPresent() ? new VerifiedCopy(wanted.model().sha256()).copy(file, into.get()) : file;
            session.console()
                    .line(wanted.model().name() + "  " + kept.toAbsolutePath().normalize());
            return true;
        } catch (CallFailure e) {
            session.explain(e);
            return false;
        }
    }
}
