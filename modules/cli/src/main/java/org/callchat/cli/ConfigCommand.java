// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat config}: what can be set, how it is set, and where that comes from. */
@Command(
        name = "config",
        aliases = "settings",
        header = "Show the settings and where each comes from, or change those of the workspace.",
        description = {
            "",
            "A setting has the value of the first of these that says one: --set ID=VALUE; the environment variable "
                    + "CHAT_ID (silence.minimum is CHAT_SILENCE_MINIMUM); configuration/settings-NAME.json of the "
                    + "workspace where CHAT_ENV is NAME; configuration/settings.json of the workspace; the default."
        },
        footer = {
            "",
            "Examples:",
            "  chat config show --origin",
            "  chat config set silence.minimum=2",
            "  chat config unset silence.minimum",
            "  chat config export ours.json",
            "  CHAT_SILENCE_MINIMUM=2 chat reanalyze"
        },
        subcommands = {
            ConfigShowCommand.class,
            ConfigSetCommand.class,
            ConfigUnsetCommand.class,
            ConfigExportCommand.class,
            ConfigImportCommand.class
        })
final class ConfigCommand extends DeskCommand {
    @Parameters(arity = "0..*", paramLabel = "ID=VALUE", description = "New values, as 'chat config set' takes them.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--reset", paramLabel = "ID", description = "Back to its default, as 'chat config unset'.")
    private List<String> resets = List.of();

    ConfigCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        ConfigText text = new ConfigText(session(), desk);
        if (!values.isEmpty() || !resets.isEmpty()) {
            text.change(values, resets);
        }
        return text.show(false);
    }
}
