// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat cancel}. */
@Command(
        name = "cancel",
        header = "Give orders up; their recordings and results stay.",
        footer = {"", "Examples:", "  chat cancel N-1001 N-1002", "  chat cancel --all"})
final class CancelCommand extends MoveCommand {
    @Option(names = "--all", description = "Every order that waits or is paused.")
    private boolean all;

    CancelCommand(Session session) {
        super(session);
    }

    @Override
    boolean all() {
        return all;
    }

    @Override
    Optional<String> switchForAll() {
        return Optional.of("--all");
    }

    @Override
    OrderEdit edit() {
        return new OrderEdit.Cancel();
    }

    @Override
    Set<OrderState> states() {
        return Set.of(OrderState.PENDING, OrderState.FAILED, OrderState.PAUSED);
    }

    @Override
    String done() {
        return "cancelled";
    }
}
