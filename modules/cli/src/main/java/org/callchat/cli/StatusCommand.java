// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.ForecastRecord;
import org.callchat.engine.pipeline.Team;
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
        status.store().ifPresent(store -> console.line("Team's database " + store));
        status.held()
                .ifPresent(hold ->
                        console.line(Ink.WARN, Held.inWords(hold, session().clock())));
        console.line("");
        Table table = new Table(Table.left("state"), Table.right("orders"));
        for (OrderState state : OrderState.values()) {
            table.row(new Table.Cell(state.id(), ink(state, status.count(state))), status.count(state));
        }
        table.row("total", status.total());
        console.table(table);
        nodes(status);
        status.inHand()
                .forEach(h -> console.line(
                        "In hand: " + h.order() + ", " + h.stage().id() + " " + Math.round(h.progress() * 100) + " %"));
        status.forecast().ifPresent(forecast -> console.line(inWords(forecast)));
        status.waitsFor().ifPresent(reason -> console.line(Ink.WARN, reason));
        status.nextAttempt().ifPresent(next -> console.line("The next try is due " + due(next) + "."));
        forecasts(desk);
        desk.storage().last().forEach((task, outcome) -> print(task, outcome));
        if (status.count(OrderState.DEAD) > 0) {
            console.line("'chat retry --all-failed' gives orders that failed new tries.");
        }
    }

    private static String inWords(Forecast forecast) {
        return "Done in about " + Figures.clock(forecast.median()) + "; in 80 of 100 cases between "
                + Figures.clock(forecast.likely().earliest()) + " and "
                + Figures.clock(forecast.likely().latest()) + ", in 95 between "
                + Figures.clock(forecast.nearlySure().earliest()) + " and "
                + Figures.clock(forecast.nearlySure().latest()) + ".";
    }

    /** What is claimed of forecasts, and what came of them. */
    private void forecasts(CallDesk desk) {
        ForecastRecord record = desk.forecasts();
        if (record.tested() > 0) {
            session()
                    .console()
                    .line("Of " + Figures.count(record.tested(), "forecast")
                            + " so far, the truth lay in the 80 % range "
                            + Figures.count(record.inLikely(), "time") + ", in the 95 % range "
                            + Figures.count(record.inNearlySure(), "time") + ".");
        }
    }

    /** On one machine alone there is nothing to tell. */
    private void nodes(DeskStatus status) {
        if (status.store().isEmpty() || status.nodes().isEmpty()) {
            return;
        }
        session().console().line("");
        Table table = new Table(
                Table.left("node"),
                Table.left("computer"),
                Table.left("health"),
                Table.right("workers"),
                Table.right("in hand"),
                Table.right("completed"),
                Table.right("calls/hour"));
        status.nodes()
                .forEach(node -> table.row(
                        node.name(),
                        node.host(),
                        health(node),
                        node.workers(),
                        node.inHand(),
                        node.completed(),
                        node.callsPerHour().map(Figures::rate).orElse(Figures.UNKNOWN)));
        session().console().table(table);
    }

    private Table.Cell health(Team.Node node) {
        Duration since = Duration.between(node.seenAt(), session().clock().instant());
        String ago = since.compareTo(Duration.ofSeconds(1)) < 0 ? "now" : Figures.clock(since) + " ago";
        return switch (node.health()) {
            case AT_WORK -> new Table.Cell("at work", Ink.GOOD);
            case SILENT -> new Table.Cell("silent, last seen " + ago, Ink.BAD);
            case GONE -> new Table.Cell("gone, last seen " + ago, Ink.PLAIN);
        };
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
