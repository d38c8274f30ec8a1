// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.api.model.OrderEdit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat priority}. */
@Command(
        name = "priority",
        header = "Say how urgent orders are that wait.",
        footer = {"", "Examples:", "  chat priority --to 1 N-1001 N-1002", "  chat priority --to 5 --batch archive"})
final class PriorityCommand extends MoveCommand {
    @Option(names = "--to", required = true, paramLabel = "1-5", description = "1 comes first, 3 is usual.")
    private int priority;

    PriorityCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (priority < 1 || priority > 5) {
            throw new UsageProblem("--to takes 1 (first) to 5, not " + priority);
        }
        super.checkUsage();
    }

    @Override
    OrderEdit edit() {
        return new OrderEdit.Prioritise(priority);
    }

    @Override
    String done() {
        return "given priority " + priority;
    }
}
