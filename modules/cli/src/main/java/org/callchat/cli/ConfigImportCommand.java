// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Figures;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat config import}. */
@Command(
        name = "import",
        header = "Keep the settings of a file in place of those of the workspace.",
        description = {
            "",
            "The file is checked as a whole: when a key is unknown or a value refused, each is named and nothing changes."
        },
        footer = {"", "Example:", "  chat config import ours.json"})
final class ConfigImportCommand extends DeskCommand {
    @Parameters(arity = "1", paramLabel = "FILE", description = "A file as 'chat config export' writes it.")
    private Path file = Path.of("settings.json");

    ConfigImportCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("there is no file " + file);
        }
    }

    @Override
    int work(CallDesk desk) {
        Set<String> before = new TreeSet<>(desk.keptSettings().values().keySet());
        Settings kept = desk.importSettings(file);
        before.removeAll(kept.values().keySet());
        session().console().line(Figures.count(kept.values().size(), "setting") + " kept in the workspace");
        if (!before.isEmpty()) {
            session().console().line("No longer kept: " + String.join(", ", before));
        }
        return new ConfigText(session(), desk).told(kept.values().keySet());
    }
}
