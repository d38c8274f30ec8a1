// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat settings}: what can be set, and how it is set in the workspace. */
@Command(
        name = "settings",
        header = "Show the settings of the workspace, or change them.",
        footer = {
            "",
            "Examples:",
            "  chat settings",
            "  chat settings silence.minimum=2",
            "  chat settings --reset silence.minimum"
        })
final class SettingsCommand extends DeskCommand {
    private static final int CHOICES_SHOWN = 6;

    @Parameters(arity = "0..*", paramLabel = "ID=VALUE", description = "New values, kept in the workspace.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--reset", paramLabel = "ID", description = "Back to its default.")
    private List<String> resets = List.of();

    SettingsCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        Declared declared = new Declared(desk.parameters());
        Settings changed = declared.read(values);
        resets.forEach(declared::named);
        if (!values.isEmpty() || !resets.isEmpty()) {
            Map<String, String> all = new TreeMap<>(desk.settings().values());
            resets.forEach(all::remove);
            all.putAll(changed.values());
            save(desk, new Settings(all));
        }
        session().console().table(table(declared, desk.settings()));
        return ExitCode.OK;
    }

    /** The allowed values, of a long list only the first. */
    private static String inShort(Parameter<?> parameter) {
        int all = parameter.choices().size();
        if (all <= CHOICES_SHOWN) {
            return parameter.allowed();
        }
        String first = parameter.choices().stream()
                .limit(CHOICES_SHOWN)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return "one of " + first + ", ... (" + all + "; --verbose lists all)";
    }

    private static void save(CallDesk desk, Settings settings) {
        try {
            desk.saveSettings(settings);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }

    private Table table(Declared declared, Settings settings) {
        Table table =
                new Table(Table.left("setting"), Table.cut("value"), Table.wrap("meaning"), Table.wrap("allowed"));
        for (Parameter<?> parameter : declared.parameters()) {
            String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
            Ink ink = settings.values().containsKey(parameter.id()) ? Ink.STRONG : Ink.PLAIN;
            table.row(
                    parameter.id(),
                    new Table.Cell(settings.get(parameter) + unit, ink),
                    parameter.label(),
                    session().verbose() ? parameter.allowed() : inShort(parameter));
        }
        return table;
    }
}
