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

/** {@code chat pause}. */
@Command(
        name = "pause",
        header = "Hold orders back.",
        description = {
            "",
            "--all holds all work: no node begins another call, on any machine, until 'chat resume --all'. What is in "
                    + "hand is finished."
        },
        footer = {"", "Examples:", "  chat pause N-1001 N-1002", "  chat pause --all"})
final class PauseCommand extends MoveCommand {
    @Option(names = "--all", description = "All work, on every machine.")
    private boolean all;

    PauseCommand(Session session) {
        super(session);
    }

    @Override
    boolean all() {
        return all;
    }

    @Override
    String switchForAll() {
        return "--all";
    }

    @Override
    Set<OrderState> states() {
        return Set.of(OrderState.PENDING, OrderState.FAILED);
    }

    @Override
    int everything(CallDesk desk) {
        session().console().line(Held.inWords(desk.team().hold(), session().clock()));
        return ExitCode.OK;
    }

    @Override
    List<OrderId> move(CallDesk desk, Collection<OrderId> ids) {
        return desk.pause(ids);
    }

    @Override
    String done() {
        return "paused";
    }
}
