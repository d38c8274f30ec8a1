// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat calls}: the orders of the workspace with their figures. */
@Command(
        name = "calls",
        header = "List the calls of the workspace with what was found in them.",
        footer = {"", "Examples:", "  chat calls", "  chat calls --find garage --limit 500"})
final class CallsCommand extends DeskCommand {
    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Calls to list at most, 1 to " + OrderQuery.MAX_LIMIT + ". Default: ${DEFAULT-VALUE}")
    private int limit = 100;

    @Option(
            names = "--find",
            paramLabel = "TEXT",
            description = "Only calls with this in order, agent, store or chain.")
    private Optional<String> find = Optional.empty();

    CallsCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (limit < 1 || limit > OrderQuery.MAX_LIMIT) {
            throw new UsageProblem("--limit takes 1 to " + OrderQuery.MAX_LIMIT);
        }
    }

    @Override
    int work(CallDesk desk) {
        OrderPage page =
                desk.orders(new OrderQuery(Set.of(), find, Optional.empty(), OrderQuery.Sort.ORDER_ID, true, 0, limit));
        Table table = new Table(
                Table.left("order"),
                Table.left("agent"),
                Table.right("length"),
                Table.right("words"),
                Table.right("silences"),
                Table.right("longest"),
                Table.right("keywords"),
                Table.left("state"));
        page.rows().forEach(row -> add(table, row));
        session().console().table(table);
        if (page.total() > page.rows().size()) {
            session().console().line((page.total() - page.rows().size()) + " more; --limit shows more of them.");
        }
        return ExitCode.OK;
    }

    private static void add(Table table, OrderPage.Row row) {
        Order order = row.order();
        String agent = order.call().agent().orElse(Figures.UNKNOWN);
        Table.Cell state = order.lastFailure()
                .filter(f -> row.digest().isEmpty())
                .map(f -> new Table.Cell(order.state().id() + ", " + f.code(), Ink.BAD))
                .orElseGet(() -> new Table.Cell(order.state().id(), row.digest().isPresent() ? Ink.GOOD : Ink.PLAIN));
        String none = Figures.UNKNOWN;
        Optional<CallDigest> digest = row.digest();
        table.row(
                order.id().value(),
                agent,
                digest.map(d -> Figures.clock(d.audio())).orElse(none),
                digest.map(d -> String.valueOf(d.words())).orElse(none),
                digest.map(d -> String.valueOf(d.silences())).orElse(none),
                digest.filter(d -> d.silences() > 0)
                        .map(d -> Figures.seconds(d.longestSilence()))
                        .orElse(none),
                digest.map(d -> String.valueOf(d.keywordHits())).orElse(none),
                state);
    }
}
