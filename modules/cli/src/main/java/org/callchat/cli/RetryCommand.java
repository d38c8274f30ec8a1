// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat retry}. */
@Command(
        name = "retry",
        header = "Give orders new tries.",
        footer = {"", "Examples:", "  chat retry N-1001 N-1002", "  chat retry --all-failed"})
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
    String switchForAll() {
        return "--all-failed";
    }

    @Override
    Set<OrderState> states() {
        return Set.of(OrderState.DEAD, OrderState.FAILED);
    }

    @Override
    List<OrderId> move(CallDesk desk, Collection<OrderId> ids) {
        return desk.retry(ids);
    }

    @Override
    String done() {
        return "given new tries";
    }
}
