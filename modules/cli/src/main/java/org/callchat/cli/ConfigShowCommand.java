// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat config show}. */
@Command(
        name = "show",
        header = "Show every setting.",
        description = {"", "Exit code 1 when a value is refused; it is named with its place and the remedy."},
        footer = {"", "Examples:", "  chat config show --origin", "  chat config show --json | jq .settings"})
final class ConfigShowCommand extends DeskCommand {
    @Option(names = "--origin", description = "Say where each value comes from.")
    private boolean origin;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    ConfigShowCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) throws IOException {
        if (!json) {
            return new ConfigText(session(), desk).show(origin);
        }
        Configuration configuration = desk.configuration();
        session().console().verbatim(ConfigJson.of(desk.workspace(), configuration));
        return configuration.problems().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
