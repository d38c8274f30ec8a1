// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import org.callchat.api.model.OrderChange;
import org.callchat.cli.terminal.Figures;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Edits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat undo}. */
@Command(
        name = "undo",
        header = "Take a change of orders back.",
        description = {"", "Orders that moved since, because a worker took them or somebody changed them, stay."},
        footer = {"", "Examples:", "  chat undo", "  chat undo 12"})
final class UndoCommand extends DeskCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "CHANGE",
            description = "Its number, as 'chat changes' lists it. Default: the last one")
    private Optional<Long> change = Optional.empty();

    UndoCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        Optional<Long> wanted = change.or(() -> desk.edits().latest(100).stream()
                .filter(c -> c.undoneAt().isEmpty())
                .findFirst()
                .map(OrderChange::id));
        Optional<Edits.Edited> undone = wanted.flatMap(desk.edits()::undo);
        if (undone.isEmpty()) {
            session()
                    .console()
                    .line(wanted.map(id -> "There is no change " + id + " to take back.")
                            .orElse("There is nothing to take back."));
            return ExitCode.SOME_FAILED;
        }
        OrderChange made = undone.get().change();
        long back = undone.get().orders().size();
        session()
                .console()
                .line("Taken back: " + made.what() + " of " + Figures.count(made.orders(), "order")
                        + (back < made.orders() ? "; " + (made.orders() - back) + " moved since and stay" : ""));
        return ExitCode.OK;
    }
}
