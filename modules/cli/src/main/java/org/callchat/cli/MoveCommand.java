// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Edits;
import picocli.CommandLine.Mixin;

/** What a person does with orders: those named, or all that a filter lets through. */
abstract class MoveCommand extends DeskCommand {
    private static final int SHOWN = 20;

    @Mixin
    private SelectionOptions selected = new SelectionOptions();

    MoveCommand(Session session) {
        super(session);
    }

    abstract OrderEdit edit();

    /** What an order is called afterwards. */
    abstract String done();

    /** Whether a switch for all of them was given. */
    boolean all() {
        return false;
    }

    /** Its name, if there is such a switch. */
    Optional<String> switchForAll() {
        return Optional.empty();
    }

    /** The states that a filter stands for, unless it names some. */
    Set<OrderState> states() {
        return edit().from();
    }

    @Override
    void checkUsage() {
        int ways = (all() ? 1 : 0) + (selected.isNamed() ? 1 : 0) + (selected.isFiltered() ? 1 : 0);
        if (ways != 1) {
            throw new UsageProblem("name orders, or say which with --batch, --state or --text"
                    + switchForAll().map(s -> ", or give " + s + " alone").orElse(""));
        }
        selected.selection(states());
    }

    @Override
    final int work(CallDesk desk) {
        return all() ? everything(desk) : made(desk);
    }

    /** What the switch for all of them does. */
    int everything(CallDesk desk) {
        return made(desk);
    }

    /** The orders that the switch stands for. */
    OrderSelection everyOne(CallDesk desk) {
        return selected.selection(states());
    }

    private int made(CallDesk desk) {
        OrderSelection selection = all() ? everyOne(desk) : selected.selection(states());
        Edits.Edited edited = desk.edits().make(selection, edit());
        Console console = session().console();
        console.line(Figures.count(edited.orders().size(), "order") + " " + done());
        if (!edited.orders().isEmpty()) {
            console.note("'chat undo " + edited.change().id() + "' takes it back.");
        }
        Set<OrderId> left = new LinkedHashSet<>(selected.named());
        left.removeAll(new LinkedHashSet<>(edited.orders()));
        return left.isEmpty() ? ExitCode.OK : refused(desk, left);
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
