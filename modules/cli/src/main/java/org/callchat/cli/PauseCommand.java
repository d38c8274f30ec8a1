// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import org.callchat.api.model.OrderEdit;
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
    Optional<String> switchForAll() {
        return Optional.of("--all");
    }

    @Override
    OrderEdit edit() {
        return new OrderEdit.Pause();
    }

    @Override
    int everything(CallDesk desk) {
        session().console().line(Held.inWords(desk.team().hold(), session().clock()));
        return ExitCode.OK;
    }

    @Override
    String done() {
        return "paused";
    }
}
