// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.FailureCode;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;

/** What failed, each with its code and the reason; a long list is shortened unless everything is wanted. */
final class FailureList {
    private static final int SHOWN = 20;
    /** Codes whose consequence is told. */
    private static final int MEANT = 5;

    private final String subject;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, FailureCode code, String message) {}

    /** @param subject what each is: recording, order */
    FailureList(String subject) {
        this.subject = subject;
    }

    void add(String name, FailureCode code, String message) {
        entries.add(new Entry(name, code, message));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    void print(Session session) {
        Console console = session.console();
        boolean all = session.verbose();
        if (entries.isEmpty()) {
            return;
        }
        int shown = all ? entries.size() : Math.min(SHOWN, entries.size());
        Table table = new Table(Table.cut(subject + " that failed"), Table.left("code"), Table.wrap("why"));
        entries.subList(0, shown)
                .forEach(e -> table.row(e.name(), new Table.Cell(e.code().value(), Ink.BAD), e.message()));
        console.line("");
        console.table(table);
        if (shown < entries.size()) {
            console.line("... and " + (entries.size() - shown) + " more (--verbose lists all)");
        }
        entries.stream()
                .map(Entry::code)
                .distinct()
                .limit(MEANT)
                .forEach(code ->
                        session.described(code).ifPresent(entry -> console.hanging(code + ": ", entry.consequence())));
        console.line("'chat errors explain CODE' says what a code means and what helps.");
    }
}
