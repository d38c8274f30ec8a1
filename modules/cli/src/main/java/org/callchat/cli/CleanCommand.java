// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.cli.terminal.Figures;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;

/** {@code chat clean}: makes room in the workspace. */
@Command(
        name = "clean",
        header = "Make room in the workspace by removing what can be made again.",
        description = {
            "",
            "Removes decoded sound that is kept for listening; it is made again when a call is opened. Results, "
                    + "recordings and what 'chat reanalyze' works from stay."
        },
        footer = {"", "Example:", "  chat clean --workspace /srv/calls"})
final class CleanCommand extends DeskCommand {

    CleanCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        session().console().line(Figures.bytes(desk.freeTemporaryFiles()) + " are free now.");
        return ExitCode.OK;
    }
}
