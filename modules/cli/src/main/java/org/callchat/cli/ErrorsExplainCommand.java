// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat errors explain}: all there is to say about one code. */
@Command(
        name = "explain",
        header = "Say what a failure code means, what happens next and what helps.",
        footer = {"", "Example:", "  chat errors explain TR_RES_WORKER_DIED"})
final class ErrorsExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1", paramLabel = "CODE", description = "The code.")
    private String code = "";

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    ErrorsExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Entry entry = new KnownCodes(session.engine().errors()).named(code);
        if (json) {
            session.console().verbatim(ErrorsJson.of(List.of(entry)));
        } else {
            new ErrorText(session.console()).explain(entry);
        }
        return ExitCode.OK;
    }
}
