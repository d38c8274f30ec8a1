// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code chat models}: lists them unless told otherwise. */
@Command(
        name = "models",
        header = "List the models there are, or fetch them.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {ModelsListCommand.class, ModelsFetchCommand.class},
        footer = {"", "Examples:", "  chat models list", "  chat models fetch tiny-q5_1"})
final class ModelsCommand implements Callable<Integer> {
    private final Session session;

    ModelsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ModelsListCommand(session).call();
    }
}
