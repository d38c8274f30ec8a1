// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Parameters;

/** A person's move: the orders named, or all that qualify. */
abstract class MoveCommand extends DeskCommand {
    private static final int SHOWN = 20;

    @Parameters(arity = "0..*", paramLabel = "ORDER", description = "OrderIDs.")
    private List<String> names = List.of();

    MoveCommand(Session session) {
        super(session);
    }

    /** Whether the switch for all of them was given. */
    abstract boolean all();

    abstract String switchForAll();

    /** The states that the switch for all stands for. */
    abstract Set<OrderState> states();

    /** Whether the switch stands for this order, which is in one of the states. */
    boolean stands(Order order) {
        return true;
    }

    /** @return those that moved */
    abstract List<OrderId> move(CallDesk desk, Collection<OrderId> ids);

    /** What a moved order is called. */
    abstract String done();

    @Override
    void checkUsage() {
        if (all() == !names.isEmpty()) {
            throw new UsageProblem("name orders, or give " + switchForAll() + " alone");
        }
        orders();
    }

    @Override
    final int work(CallDesk desk) {
        Collection<OrderId> wanted = all() ? new OrderPages(desk).in(states(), this::stands) : orders();
        List<OrderId> moved = wanted.isEmpty() ? List.of() : move(desk, wanted);
        Console console = session().console();
        console.line(Figures.count(moved.size(), "order") + " " + done());
        Set<OrderId> left = new LinkedHashSet<>(wanted);
        left.removeAll(new LinkedHashSet<>(moved));
        return all() || left.isEmpty() ? ExitCode.OK : refused(desk, left);
    }

    private Collection<OrderId> orders() {
        Set<OrderId> orders = new LinkedHashSet<>();
        for (String name : names) {
            if (!OrderId.isValid(name)) {
                throw new UsageProblem("\"" + name + "\" is no OrderID: use 1 to 64 letters, digits, '.', '_' or '-'");
            }
            orders.add(new OrderId(name));
        }
        return orders;
    }

    private int refused(CallDesk desk, Set<OrderId> left) {
        Table table = new Table(Table.left("order not " + done()), Table.wrap("why"));
        List<OrderId> shown =
                new ArrayList<>(left).subList(0, session().verbose() ? left.size() : Math.min(SHOWN, left.size()));
        shown.forEach(id -> table.row(
                id,
                desk.order(id)
                        .map(order -> "it is " + order.state().id() + ", which does not allow this")
                        .orElse("there is no such order here")));
        session().console().table(table);
        if (shown.size() < left.size()) {
            session().console().line("... and " + (left.size() - shown.size()) + " more (--verbose lists all)");
        }
        return ExitCode.SOME_FAILED;
    }
}
