// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.care.StorageCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat status}: how the workspace stands. */
@Command(
        name = "status",
        header = "Show how many orders are in which state.",
        footer = {"", "Examples:", "  chat status", "  chat status --json | jq .orders.dead"})
final class StatusCommand extends DeskCommand {
    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    StatusCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) throws IOException {
        DeskStatus status = desk.status();
        if (json) {
            session().console().verbatim(StatusJson.of(status));
        } else {
            print(desk, status);
        }
        return ExitCode.OK;
    }

    private void print(CallDesk desk, DeskStatus status) {
        Console console = session().console();
        console.line("Workspace " + desk.workspace());
        console.line("");
        Table table = new Table(Table.left("state"), Table.right("orders"));
        for (OrderState state : OrderState.values()) {
            table.row(new Table.Cell(state.id(), ink(state, status.count(state))), status.count(state));
        }
        table.row("total", status.total());
        console.table(table);
        status.inHand()
                .forEach(h -> console.line(
                        "In hand: " + h.order() + ", " + h.stage().id() + " " + Math.round(h.progress() * 100) + " %"));
        status.waitsFor().ifPresent(reason -> console.line(Ink.WARN, reason));
        status.nextAttempt().ifPresent(next -> console.line("The next try is due " + due(next) + "."));
        desk.storage().last().forEach((task, outcome) -> print(task, outcome));
        if (status.count(OrderState.DEAD) > 0) {
            console.line("'chat retry --all-failed' gives orders that failed new tries.");
        }
    }

    private void print(String task, StorageCare.Outcome outcome) {
        String at = new SavedStateText(session()).moment(outcome.at());
        session()
                .console()
                .line(outcome.good() ? Ink.PLAIN : Ink.WARN, "Last " + task + " " + at + ": " + outcome.words());
    }

    private String due(Instant next) {
        Duration left = Duration.between(session().clock().instant(), next);
        return left.isNegative() || left.isZero() ? "now" : "in " + Figures.clock(left);
    }

    private static Ink ink(OrderState state, long count) {
        if (count == 0) {
            return Ink.PLAIN;
        }
        return switch (state) {
            case COMPLETED -> Ink.GOOD;
            case FAILED, PAUSED -> Ink.WARN;
            case DEAD -> Ink.BAD;
            case PENDING, PROCESSING, CANCELLED -> Ink.PLAIN;
        };
    }
}
