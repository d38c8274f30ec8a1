// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat config set}. */
@Command(
        name = "set",
        header = "Keep values in the workspace: all of them, or none when one is refused.",
        footer = {"", "Example:", "  chat config set silence.minimum=2 pipeline.attempts=3"})
final class ConfigSetCommand extends DeskCommand {
    @Parameters(arity = "1..*", paramLabel = "ID=VALUE", description = "New values.")
    private Map<String, String> values = new LinkedHashMap<>();

    ConfigSetCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        ConfigText text = new ConfigText(session(), desk);
        text.change(values, List.of());
        return text.told(values.keySet());
    }
}
