// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Configuration;
import org.callchat.engine.pipeline.Configuration.Layer;

/** Shows and changes the settings of a workspace. */
final class ConfigText {
    static final String HIDDEN = "(hidden)";
    private static final int CHOICES_SHOWN = 6;

    private final CallDesk desk;
    private final Console console;
    private final boolean verbose;

    ConfigText(Session session, CallDesk desk) {
        this.desk = desk;
        this.console = session.console();
        this.verbose = session.verbose();
    }

    /** @throws UsageProblem when anything is unknown or refused; nothing is changed then */
    void change(Map<String, String> values, Collection<String> resets) {
        Declared declared = new Declared(desk.parameters());
        Map<String, String> all = new TreeMap<>(desk.keptSettings().values());
        Settings changed = declared.read(values);
        resets.stream().filter(id -> !all.containsKey(id)).forEach(declared::named);
        resets.forEach(all::remove);
        all.putAll(changed.values());
        try {
            desk.saveSettings(new Settings(all));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(e.getMessage() + "; it was kept before, 'chat config unset' removes it");
        }
    }

    /** Says what settings are after a change, and what else has a say. */
    int told(Collection<String> ids) {
        Configuration configuration = desk.configuration();
        for (String id : ids) {
            configuration.value(id).ifPresent(value -> {
                String overlaid = value.layer().compareTo(Layer.WORKSPACE) > 0
                        ? ", as " + value.place() + " goes before the workspace"
                        : "";
                console.line(id + " is " + shown(value) + overlaid);
            });
        }
        return problems(configuration);
    }

    int show(boolean withOrigin) {
        Configuration configuration = desk.configuration();
        console.table(withOrigin ? origins(configuration) : meanings(configuration));
        return problems(configuration);
    }

    private int problems(Configuration configuration) {
        configuration.notes().forEach(note -> console.paragraph(Ink.WARN, note));
        configuration.problems().forEach(problem -> console.paragraph(Ink.BAD, problem));
        return configuration.problems().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private Table origins(Configuration configuration) {
        Table table = new Table(Table.left("setting"), Table.cut("value"), Table.left("from"), Table.wrap("where"));
        configuration
                .values()
                .forEach(v -> table.row(v.parameter().id(), cell(v), v.layer().id(), inWorkspace(v.place())));
        return table;
    }

    /** A place as it is seen from the workspace, since the whole path would take up the line. */
    private String inWorkspace(String place) {
        String workspace = desk.workspace() + File.separator;
        return place.startsWith(workspace) ? place.substring(workspace.length()) : place;
    }

    private Table meanings(Configuration configuration) {
        Table table =
                new Table(Table.left("setting"), Table.cut("value"), Table.wrap("meaning"), Table.wrap("allowed"));
        configuration.values().forEach(v -> {
            Parameter<?> parameter = v.parameter();
            table.row(parameter.id(), cell(v), parameter.label(), verbose ? parameter.allowed() : inShort(parameter));
        });
        return table;
    }

    private static Table.Cell cell(Configuration.Value value) {
        return new Table.Cell(shown(value), value.layer() == Layer.DEFAULT ? Ink.PLAIN : Ink.STRONG);
    }

    private static String shown(Configuration.Value value) {
        if (value.isSecret() && !value.text().isEmpty()) {
            return HIDDEN;
        }
        String unit = value.parameter().unit();
        return value.text() + (unit.isEmpty() ? "" : " " + unit);
    }

    /** The allowed values, of a long list only the first. */
    private static String inShort(Parameter<?> parameter) {
        List<?> choices = parameter.choices();
        if (choices.size() <= CHOICES_SHOWN) {
            return parameter.allowed();
        }
        String first =
                choices.stream().limit(CHOICES_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return "one of " + first + ", ... (" + choices.size() + "; --verbose lists all)";
    }
}
