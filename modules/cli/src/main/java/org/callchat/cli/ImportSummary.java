// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk.ImportResult;

/** What became of an import: figures, then every entry that could not be used, with the line it came from. */
final class ImportSummary {
    private static final int SHOWN = 20;

    private final Console console;
    private final boolean verbose;

    ImportSummary(Session session) {
        this.console = session.console();
        this.verbose = session.verbose();
    }

    /** A list in which nothing is an OrderID. */
    int nothing(OrderList list) {
        if (list.refused().isEmpty()) {
            throw new UsageProblem("the list of orders is empty");
        }
        console.line(Ink.BAD, "Nothing was imported: no line of the list is an OrderID.");
        entries("refused", list.refused());
        return ExitCode.SOME_FAILED;
    }

    /** @return the exit code */
    int print(String batch, ImportResult result, Optional<OrderList> list) {
        List<Refusal> refused = new ArrayList<>(list.map(OrderList::refused).orElse(List.of()));
        refused.addAll(result.refused());
        List<Refusal> unknown =
                result.unknown().stream().map(id -> unknown(id, list)).toList();
        console.line(
                Ink.STRONG,
                "Batch \"" + batch + "\": " + result.added().size() + " added, "
                        + result.alreadyThere().size() + " already there, " + unknown.size() + " unknown, "
                        + refused.size() + " refused");
        list.map(OrderList::repeated).ifPresent(this::repeated);
        entries("unknown", unknown);
        entries("refused", refused);
        if (!result.added().isEmpty()) {
            console.line("Next: chat run");
        }
        return unknown.isEmpty() && refused.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private static Refusal unknown(OrderId id, Optional<OrderList> list) {
        String line =
                list.map(l -> l.lines().get(id)).map(n -> " (line " + n + ")").orElse("");
        return new Refusal(id + line, "the source has no call with this OrderID");
    }

    private void repeated(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        console.line("");
        console.line(Ink.WARN, Figures.count(lines.size(), "line") + " said more than once, taken once:");
        lines.stream().limit(shown(lines.size())).forEach(line -> console.line("  " + line));
        more(lines.size());
    }

    private void entries(String title, List<Refusal> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Table table = new Table(Table.cut(title), Table.wrap("why"));
        entries.stream().limit(shown(entries.size())).forEach(e -> table.row(e.where(), e.reason()));
        console.line("");
        console.table(table);
        more(entries.size());
    }

    private int shown(int size) {
        return verbose ? size : SHOWN;
    }

    private void more(int size) {
        if (size > shown(size)) {
            console.line("... and " + (size - shown(size)) + " more (--verbose lists all)");
        }
    }
}
