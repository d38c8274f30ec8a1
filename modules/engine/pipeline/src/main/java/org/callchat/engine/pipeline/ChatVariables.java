// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;

/** What environment variables say. Every parameter {@code a.b_c} has the variable {@code CHAT_A_B_C}. */
record ChatVariables(Map<String, String> variables) {
    static final String WORKSPACE = "CHAT_DB_PATH";
    static final String ENVIRONMENT = "CHAT_ENV";
    private static final String PREFIX = "CHAT_";
    /** Shorter names, by the longer ones. */
    private static final Map<String, String> SHORT = Map.of("CHAT_PIPELINE_MAX_WORKERS", "CHAT_MAX_WORKERS");
    /** These steer other things than settings. */
    private static final Set<String> OTHERS = Set.of(
            WORKSPACE,
            ENVIRONMENT,
            "CHAT_CACHE",
            "CHAT_HOME",
            "CHAT_JAVA_OPTS",
            "CHAT_STORE",
            "CHAT_DB_PASSWORD",
            "CHAT_TELEPHONY_TOKEN");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    static ChatVariables ofThisProcess() {
        return new ChatVariables(System.getenv());
    }

    /** The variable that sets a parameter. */
    static String nameOf(Parameter<?> parameter) {
        String name = PREFIX + parameter.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return SHORT.getOrDefault(name, name);
    }

    /** @throws CallFailure when this system can have no such path */
    Optional<Path> workspace() {
        return value(WORKSPACE).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new CallFailure(
                        new FailureCode("SYS_VAL_WORKSPACE"),
                        WORKSPACE + " names no folder that this system could have (" + e.getReason()
                                + "). Correct or unset the variable, or name a folder with --workspace.",
                        e);
            }
        });
    }

    /**
     * Whose values overlay those of the workspace.
     *
     * @throws CallFailure when it cannot be part of a file's name
     */
    Optional<String> environment() {
        return value(ENVIRONMENT).map(name -> {
            if (!NAME.matcher(name).matches()) {
                throw new CallFailure(
                        new FailureCode("SYS_VAL_SETTINGS"),
                        ENVIRONMENT + " must be a name of up to 32 letters, digits, - and _, such as production, not \""
                                + name + "\". Correct or unset the variable.");
            }
            return name;
        });
    }

    SettingsLayer settings(List<Parameter<?>> parameters) {
        Map<String, SettingsLayer.Said> said = new TreeMap<>();
        for (Parameter<?> parameter : parameters) {
            String name = nameOf(parameter);
            value(name)
                    .ifPresent(text -> said.put(
                            parameter.id(),
                            new SettingsLayer.Said(text, name, "Correct or unset the environment variable.")));
        }
        return new SettingsLayer(Configuration.Layer.ENVIRONMENT, said);
    }

    /** Variables that look as if they should do something, but do not. */
    List<String> unknown(List<Parameter<?>> parameters) {
        Set<String> unknown = new TreeSet<>(variables.keySet());
        unknown.removeIf(name -> !name.startsWith(PREFIX) || OTHERS.contains(name));
        parameters.forEach(parameter -> unknown.remove(nameOf(parameter)));
        List<String> notes = new ArrayList<>();
        unknown.forEach(name -> notes.add("The environment variable " + name + " names no setting."));
        return notes;
    }

    /** An empty variable is like none. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
    }
}
