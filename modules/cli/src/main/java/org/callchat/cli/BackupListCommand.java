// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.care.SavedState;
import org.callchat.engine.pipeline.care.SavedStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat backup list}. */
@Command(
        name = "list",
        header = "List the backups of the workspace, the oldest first.",
        footer = {"", "Examples:", "  chat backup list", "  chat backup list --json | jq .backups[-1].name"})
final class BackupListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    BackupListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SavedStates backups = session.backups();
        List<SavedState> states = backups.list();
        if (json) {
            session.console().verbatim(SavedStatesJson.of(backups.folder(), states, backups.broken()));
            return ExitCode.OK;
        }
        session.console().line("Backups in " + backups.folder());
        SavedStateText text = new SavedStateText(session);
        Table table = new Table(
                Table.left("name"),
                Table.left("kind"),
                Table.left("restores to"),
                Table.right("orders"),
                Table.right("results"),
                Table.right("size"),
                Table.left("why"));
        states.forEach(state -> table.row(
                state.name(),
                SavedStateText.kind(state),
                text.moment(state.at()),
                SavedStateText.rows(state, "orders"),
                SavedStateText.rows(state, "analyses"),
                Figures.bytes(state.bytes()),
                state.reason()));
        session.console().table(table);
        backups.broken()
                .forEach(name -> session.console().line(Ink.WARN, name + " is damaged and cannot be restored."));
        return ExitCode.OK;
    }
}
