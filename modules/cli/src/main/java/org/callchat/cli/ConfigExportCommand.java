// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.callchat.cli.terminal.Figures;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat config export}. */
@Command(
        name = "export",
        header = "Write the settings kept in the workspace to a file.",
        description = {"", "Values of the environment and the command line are not the workspace's and stay out of it."
        },
        footer = {"", "Example:", "  chat config export ours.json"})
final class ConfigExportCommand extends DeskCommand {
    @Parameters(arity = "1", paramLabel = "FILE", description = "Where to; a file that is there is replaced.")
    private Path file = Path.of("settings.json");

    ConfigExportCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (Files.isDirectory(file)) {
            throw new UsageProblem(file + " is a folder; name a file");
        }
    }

    @Override
    int work(CallDesk desk) {
        desk.exportSettings(file);
        session().console().line(Figures.count(desk.keptSettings().values().size(), "setting") + " in " + file);
        return ExitCode.OK;
    }
}
