// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat retry}. */
@Command(
        name = "retry",
        header = "Give orders new tries.",
        footer = {
            "",
            "Examples:",
            "  chat retry N-1001 N-1002",
            "  chat retry --all-failed",
            "  chat retry --batch october --state dead"
        })
final class RetryCommand extends MoveCommand {
    @Option(names = "--all-failed", description = "Every order that failed, for good or for now.")
    private boolean all;

    RetryCommand(Session session) {
        super(session);
    }

    @Override
    boolean all() {
        return all;
    }

    @Override
    Optional<String> switchForAll() {
        return Optional.of("--all-failed");
    }

    @Override
    OrderEdit edit() {
        return new OrderEdit.Retry();
    }

    @Override
    Set<OrderState> states() {
        return Set.of(OrderState.DEAD, OrderState.FAILED);
    }

    @Override
    String done() {
        return "given new tries";
    }
}
