// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import org.callchat.api.model.OrderEdit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat move}. */
@Command(
        name = "move",
        header = "Change the place of orders that wait.",
        description = {"", "They keep their order among each other; before another order they take its priority, too."},
        footer = {"", "Examples:", "  chat move --before N-1001 N-1009 N-1012", "  chat move --to-top --batch urgent"})
final class PlaceCommand extends MoveCommand {
    @Option(names = "--before", paramLabel = "ORDER", description = "Right before this one.")
    private Optional<String> before = Optional.empty();

    @Option(names = "--to-top", description = "Before all others of the same priority.")
    private boolean top;

    @Option(names = "--to-end", description = "Behind all others of the same priority.")
    private boolean end;

    PlaceCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if ((before.isPresent() ? 1 : 0) + (top ? 1 : 0) + (end ? 1 : 0) != 1) {
            throw new UsageProblem("say where to: --before ORDER, --to-top or --to-end");
        }
        super.checkUsage();
    }

    @Override
    OrderEdit edit() {
        if (before.isPresent()) {
            return new OrderEdit.MoveBefore(SelectionOptions.order(before.get()));
        }
        return top ? new OrderEdit.MoveToTop() : new OrderEdit.MoveToEnd();
    }

    @Override
    String done() {
        return "moved";
    }
}
