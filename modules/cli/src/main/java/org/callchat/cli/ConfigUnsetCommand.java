// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.Map;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat config unset}. */
@Command(
        name = "unset",
        header = "Forget values that are kept in the workspace.",
        footer = {"", "Example:", "  chat config unset silence.minimum"})
final class ConfigUnsetCommand extends DeskCommand {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "Settings.")
    private List<String> ids = List.of();

    ConfigUnsetCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        ConfigText text = new ConfigText(session(), desk);
        text.change(Map.of(), ids);
        return text.told(ids);
    }
}
