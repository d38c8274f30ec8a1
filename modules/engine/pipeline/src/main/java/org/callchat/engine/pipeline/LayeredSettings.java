// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.engine.pipeline.Configuration.Layer;
import org.callchat.engine.pipeline.SettingsLayer.Said;

/**
 * The one way of reading a setting: what is declared, below what the workspace says, below what the environment's overlay
 * says, below variables, below the command line.
 */
final class LayeredSettings {
    private static final FailureCode REFUSED = new FailureCode("SYS_VAL_SETTINGS");
    private static final String IN_WORKSPACE = "Correct the line, or say 'chat config unset ID'.";
    private static final String IN_FILE = "Correct the line.";

    private final List<Parameter<?>> parameters;
    private final Optional<Path> folder;
    private final ChatVariables variables;
    private final Settings commandLine;

    /** @param folder the configuration folder of a workspace, if there is one */
    LayeredSettings(
            List<Parameter<?>> parameters, Optional<Path> folder, ChatVariables variables, Settings commandLine) {
        this.parameters = parameters;
        this.folder = folder;
        this.variables = variables;
        this.commandLine = commandLine;
    }

    /** @throws CallFailure when a file cannot be understood at all; a value that is refused is a problem of its own */
    Configuration read() {
        List<String> notes = new ArrayList<>(variables.unknown(parameters));
        List<SettingsLayer> layers = new ArrayList<>();
        layers.add(SettingsLayer.ofCommandLine(commandLine));
        layers.add(variables.settings(parameters));
        overlay().ifPresent(file -> {
            if (!Files.exists(file)) {
                notes.add(ChatVariables.ENVIRONMENT + " asks for " + file + ", which is not there.");
            }
            layers.add(new SettingsLayer(Layer.OVERLAY, new SettingsFile(file).read(IN_FILE)));
        });
        kept().ifPresent(file -> layers.add(new SettingsLayer(Layer.WORKSPACE, file.read(IN_WORKSPACE))));
        layers.forEach(layer -> notes.addAll(unknown(layer.said())));
        Set<String> problems = new LinkedHashSet<>();
        List<Configuration.Value> values = parameters.stream()
                .<Configuration.Value>map(parameter -> value(parameter, layers, problems))
                .toList();
        return new Configuration(values, others(layers), List.copyOf(problems), notes);
    }

    private Settings others(List<SettingsLayer> layers) {
        Map<String, String> others = new TreeMap<>();
        layers.forEach(layer -> layer.said().forEach((id, said) -> others.putIfAbsent(id, said.text())));
        parameters.forEach(parameter -> others.remove(parameter.id()));
        return new Settings(others);
    }

    private static Configuration.Value value(Parameter<?> parameter, List<SettingsLayer> layers, Set<String> problems) {
        Optional<Configuration.Value> found = Optional.empty();
        for (SettingsLayer layer : layers) {
            Said said = layer.said().get(parameter.id());
            if (said != null) {
                String problem = said.refusedBy(parameter);
                if (!problem.isEmpty()) {
                    problems.add(problem);
                } else if (found.isEmpty()) {
                    String text = String.valueOf(parameter.parse(said.text()));
                    found = Optional.of(new Configuration.Value(parameter, text, layer.kind(), said.place()));
                }
            }
        }
        return found.orElseGet(
                () -> new Configuration.Value(parameter, String.valueOf(parameter.defaultValue()), Layer.DEFAULT, ""));
    }

    /** What the workspace itself says, as it stands there. */
    Settings keptInWorkspace() {
        return kept().map(file -> settings(file.read(IN_WORKSPACE))).orElse(Settings.DEFAULTS);
    }

    /** @throws IllegalArgumentException naming the first value that its parameter refuses; nothing is kept then */
    void keep(Settings settings) {
        parameters.forEach(settings::get);
        kept().ifPresent(file -> file.write(settings));
    }

    /**
     * The settings of a file, all of which must be known and allowed.
     *
     * @throws CallFailure naming every line that is not
     */
    Settings readStrictly(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CallFailure(REFUSED, "There is no file " + file + " to take settings from.");
        }
        Map<String, Said> said = new SettingsFile(file).read(IN_FILE);
        List<String> problems = new ArrayList<>(unknown(said));
        parameters.forEach(parameter -> Optional.ofNullable(said.get(parameter.id()))
                .map(each -> each.refusedBy(parameter))
                .filter(problem -> !problem.isEmpty())
                .ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new CallFailure(REFUSED, String.join(" ", problems) + " Nothing was changed.");
        }
        return settings(said);
    }

    private List<String> unknown(Map<String, Said> said) {
        Map<String, Said> unknown = new TreeMap<>(said);
        parameters.forEach(parameter -> unknown.remove(parameter.id()));
        List<String> notes = new ArrayList<>();
        unknown.forEach((id, each) -> notes.add(each.place() + ": there is no setting \"" + id + "\"."));
        return notes;
    }

    private static Settings settings(Map<String, Said> said) {
        Map<String, String> values = new TreeMap<>();
        said.forEach((id, each) -> values.put(id, each.text()));
        return new Settings(values);
    }

    private Optional<SettingsFile> kept() {
        return folder.map(f -> new SettingsFile(f.resolve("settings.json")));
    }

    private Optional<Path> overlay() {
        return variables.environment().flatMap(name -> folder.map(f -> f.resolve("settings-" + name + ".json")));
    }
}
