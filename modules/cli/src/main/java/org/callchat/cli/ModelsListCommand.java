// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import picocli.CommandLine.Command;

/** {@code chat models list}. */
@Command(
        name = "list",
        header = "List the models there are, the default first, and which are on this machine.",
        footer = {"", "Example:", "  chat models list"})
final class ModelsListCommand implements Callable<Integer> {
    private final Session session;

    ModelsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ModelShelf models = new ModelShelf(session, session.extensions().transcribers());
        Table table = new Table(
                Table.left("model"), Table.right("size"), Table.left("on this machine"), Table.wrap("what it is"));
        models.all()
                .forEach(shelved -> table.row(
                        shelved.model().name(),
                        Figures.bytes(shelved.model().bytes()),
                        shelved.model().at().isPresent() ? new Table.Cell("yes", Ink.GOOD) : Figures.UNKNOWN,
                        shelved.model().description()));
        session.console().table(table);
        return ExitCode.OK;
    }
}
