// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.cli.terminal.Text;
import org.callchat.engine.pipeline.ErrorCatalogue;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat errors}: what a failure code means. */
@Command(
        name = "errors",
        header = "Explain a failure code, or list them all.",
        footer = {"", "Examples:", "  chat errors", "  chat errors SYS_UNK_UNEXPECTED"})
final class ErrorsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code, or a part of one.")
    private Optional<String> code = Optional.empty();

    ErrorsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ErrorCatalogue catalogue = session.engine().errors();
        if (code.isEmpty()) {
            list(catalogue.entries());
            return ExitCode.OK;
        }
        String wanted = code.get().strip().toUpperCase(Locale.ROOT);
        Optional<Entry> exact = catalogue.entries().stream()
                .filter(e -> e.code().value().equals(wanted))
                .findFirst();
        if (exact.isPresent()) {
            explain(exact.get());
            return ExitCode.OK;
        }
        List<Entry> alike = catalogue.entries().stream()
                .filter(e -> e.code().value().contains(wanted))
                .toList();
        if (wanted.isEmpty() || alike.isEmpty()) {
            throw new UsageProblem("there is no code " + wanted + "; 'chat errors' lists them all");
        }
        list(alike);
        return ExitCode.OK;
    }

    private void list(List<Entry> entries) {
        Table table = new Table(Table.left("code"), Table.left("severity"), Table.wrap("what happened"));
        entries.stream()
                .sorted(Comparator.comparing((Entry e) -> e.code().value()))
                .forEach(e -> table.row(e.code(), e.severity(), e.title()));
        session.console().table(table);
    }

    private void explain(Entry entry) {
        Console console = session.console();
        console.line(Ink.STRONG, entry.code() + ": " + entry.title());
        console.line("Severity: " + entry.severity());
        console.line(
                entry.retryable()
                        ? "Trying again can help; orders with this failure are tried again by themselves."
                        : "Trying again does not help until something is changed.");
        if (!entry.advice().isEmpty()) {
            console.line("");
            console.line("What helps:");
            Text.numbered(entry.advice(), console.terminal().width()).forEach(console::line);
        }
    }
}
