// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.api.model.OrderEdit;
import picocli.CommandLine.Command;

/** {@code chat delete}. */
@Command(
        name = "delete",
        header = "Take orders away, with their results; 'chat undo' brings them back for a week.",
        footer = {"", "Examples:", "  chat delete N-1001", "  chat delete --batch trial"})
final class DeleteCommand extends MoveCommand {
    DeleteCommand(Session session) {
        super(session);
    }

    @Override
    OrderEdit edit() {
        return new OrderEdit.Delete();
    }

    @Override
    String done() {
        return "deleted";
    }
}
