// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.MachineCheck.Result;
import org.callchat.engine.pipeline.MachineCheck.Status;
import picocli.CommandLine.Command;

/** {@code chat doctor}: what this machine lacks and how to get it. */
@Command(
        name = "doctor",
        header = "Check what this machine has and lacks, and how to get it.",
        description = {"", "Exit code 1 when something is missing that CHAT cannot do without."},
        footer = {"", "Example:", "  chat doctor"})
final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        console.line(VersionText.text());
        console.line("");
        int troubles = session.extensions().troubles().size();
        List<Result> results = session.engine().machine().run();
        Table table = new Table(Table.left("what"), Table.left("state"), Table.wrap("found"));
        results.forEach(result -> add(table, result));
        console.table(table);
        long missing =
                results.stream().filter(r -> r.status() == Status.MISSING).count();
        console.line("");
        console.line(
                missing == 0 ? Ink.GOOD : Ink.BAD,
                missing == 0
                        ? "Nothing is missing."
                        : Figures.count(missing, "thing") + " missing; see what helps above.");
        return missing == 0 && troubles == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private static void add(Table table, Result result) {
        table.row(result.subject(), state(result.status()), result.detail());
        if (!result.remedy().isBlank() && result.status() != Status.OK) {
            table.row("", "", "-> " + result.remedy());
        }
    }

    private static Table.Cell state(Status status) {
        return switch (status) {
            case OK -> new Table.Cell("ok", Ink.GOOD);
            case WARNING -> new Table.Cell("could be better", Ink.WARN);
            case MISSING -> new Table.Cell("missing", Ink.BAD);
        };
    }
}
