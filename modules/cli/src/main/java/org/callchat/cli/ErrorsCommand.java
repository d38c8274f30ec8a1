// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.callchat.engine.pipeline.ErrorPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat errors}: what failure codes mean. */
@Command(
        name = "errors",
        header = "Explain a failure code, or list them all.",
        footer = {
            "",
            "Examples:",
            "  chat errors",
            "  chat errors explain SYS_UNK_UNEXPECTED",
            "  chat errors WORKER",
            "  chat errors --json | jq '.[] | select(.severity == \"critical\").code'"
        },
        subcommands = ErrorsExplainCommand.class)
final class ErrorsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code, or a part of one.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(names = "--markdown", description = "The whole catalogue as the page help/errors.md.")
    private boolean markdown;

    ErrorsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (markdown) {
            session.console().verbatim(ErrorPage.of(session.engine().errors()).stripTrailing());
            return ExitCode.OK;
        }
        KnownCodes known = new KnownCodes(session.engine().errors());
        List<Entry> entries =
                code.map(known::like).orElseGet(() -> known.catalogue().entries());
        if (json) {
            session.console().verbatim(ErrorsJson.of(entries));
        } else if (code.isPresent() && entries.size() == 1) {
            new ErrorText(session.console()).explain(entries.get(0));
        } else {
            list(entries);
        }
        return ExitCode.OK;
    }

    private void list(List<Entry> entries) {
        Table table = new Table(
                Table.left("code"), Table.left("severity"), Table.right("tries"), Table.wrap("what happened"));
        entries.forEach(e -> table.row(
                e.code(), e.severity(), e.backoff().map(b -> b.attempts()).orElse(1), e.title()));
        session.console().table(table);
    }
}
