// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.callchat.api.model.OrderChange;
import org.callchat.cli.terminal.Table;
import org.callchat.cli.terminal.Text;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;

/** {@code chat changes}. */
@Command(name = "changes", header = "List what people did with orders, the last first.")
final class ChangesCommand extends DeskCommand {
    private static final int SHOWN = 20;
    private static final int ALL = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    ChangesCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        List<OrderChange> changes = desk.edits().latest(session().verbose() ? ALL : SHOWN);
        if (changes.isEmpty()) {
            session().console().line("Nobody has changed any orders yet.");
            return ExitCode.OK;
        }
        Table table = new Table(
                Table.right("change"),
                Table.left("when"),
                Table.left("who"),
                Table.left("what"),
                Table.right("orders"),
                Table.left("taken back"));
        ZoneId zone = session().clock().getZone();
        changes.forEach(c -> table.row(
                c.id(),
                TIME.format(c.at().atZone(zone)),
                Text.clean(c.who()),
                c.what(),
                c.orders(),
                c.undoneAt().map(t -> TIME.format(t.atZone(zone))).orElse("")));
        session().console().table(table);
        return ExitCode.OK;
    }
}
