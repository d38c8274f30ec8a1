// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.cli.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat store move}. */
@Command(
        name = "move",
        header = "Copy the database of the workspace into a team's, and check the copy.",
        description = {
            "",
            "Every table is copied in one transaction, counted, and compared by hash. The team's database must be "
                    + "empty; the workspace stays as it was. Recordings are not copied: nodes read them where they lie."
        },
        footer = {"", "Example:", "  CHAT_DB_PASSWORD=... chat store move --to jdbc:postgresql://server/chat?user=chat"
        })
final class StoreMoveCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "The team's database.")
    private String to = "";

    StoreMoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ProgressLine progress = session.progress("of the tables");
        Map<String, Long> rows;
        try {
            rows = session.engine().copyStore(session.workspace(), to, "chat store move", progress);
        } finally {
            progress.end();
        }
        Table table = new Table(Table.left("table"), Table.right("rows"));
        rows.forEach(table::row);
        session.console().table(table);
        session.console().line(Ink.GOOD, "Copied; counts and hashes of every table agree.");
        session.console().line("From now on: --store URL, or CHAT_STORE=URL, with every command.");
        return ExitCode.OK;
    }
}
