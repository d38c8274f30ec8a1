// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderEdit;
import org.callchat.api.model.OrderSelection;
import org.callchat.api.model.OrderState;
import org.callchat.engine.pipeline.CallDesk;
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
            "  chat retry --code TR_RES_WORKER_DIED",
            "  chat retry --batch october --state dead"
        })
final class RetryCommand extends MoveCommand {
    @Option(names = "--all-failed", description = "Every order that failed, for good or for now.")
    private boolean all;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Every order whose last failure has this code; see 'chat failures'.")
    private Optional<String> code = Optional.empty();

    RetryCommand(Session session) {
        super(session);
    }

    @Override
    boolean all() {
        return all || code.isPresent();
    }

    @Override
    void checkUsage() {
        if (all && code.isPresent()) {
            throw new UsageProblem("--all-failed and --code do not go together");
        }
        code.ifPresent(wanted -> new KnownCodes(session().engine().errors()).named(wanted));
        super.checkUsage();
    }

    /** Whether the code that was named is that of an order's last failure. */
    private boolean stands(Order order) {
        return code.isEmpty()
                || order.lastFailure()
                        .filter(f -> f.code().value().equals(KnownCodes.written(code.get())))
                        .isPresent();
    }

    @Override
    Optional<String> switchForAll() {
        return Optional.of("--all-failed or --code CODE");
    }

    @Override
    OrderSelection everyOne(CallDesk desk) {
        return code.isEmpty()
                ? super.everyOne(desk)
                : OrderSelection.of(new OrderPages(desk).in(states(), this::stands));
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
