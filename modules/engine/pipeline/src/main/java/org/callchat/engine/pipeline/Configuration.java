// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;

/**
 * Every setting with the value in force and where that comes from.
 *
 * @param values of all parameters, as they are declared
 * @param others what names no parameter here, but may be meant for somebody who declares none
 * @param problems values that are refused, one sentence each with place and remedy; what lies below them shows
 * @param notes what was said but does nothing: keys and variables that name no setting
 */
public record Configuration(List<Value> values, Settings others, List<String> problems, List<String> notes) {
    private static final FailureCode REFUSED = new FailureCode("SYS_VAL_SETTINGS");

    /** Where a value can come from; a later one goes before the earlier ones. */
    public enum Layer {
        DEFAULT,
        /** {@code configuration/settings.json} of the workspace. */
        WORKSPACE,
        /** {@code configuration/settings-NAME.json}, where {@code CHAT_ENV} is that name. */
        OVERLAY,
        /** An environment variable. */
        ENVIRONMENT,
        COMMAND_LINE;

        /** Lower-case name, as printed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value in force.
     *
     * @param text as a person would write it
     * @param place file and line, variable or option; empty for a default
     */
    public record Value(Parameter<?> parameter, String text, Layer layer, String place) {
        private static final List<String> SECRETS = List.of("token", "password", "secret");

        /** Whether it is nobody's business to read it over somebody's shoulder. */
        public boolean isSecret() {
            return SECRETS.stream().anyMatch(parameter.id()::endsWith);
        }
    }

    public Configuration {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The value of one parameter, whatever is wrong with others. */
    public Optional<Value> value(String id) {
        return values.stream().filter(v -> v.parameter().id().equals(id)).findFirst();
    }

    /**
     * What differs from the defaults.
     *
     * @throws CallFailure when any value is refused, naming its place, what is allowed and the remedy
     */
    public Settings settings() {
        if (!problems.isEmpty()) {
            throw new CallFailure(REFUSED, String.join(" ", problems));
        }
        Map<String, String> set = new TreeMap<>(others.values());
        values.stream()
                .filter(v -> v.layer() != Layer.DEFAULT)
                .forEach(v -> set.put(v.parameter().id(), v.text()));
        return new Settings(set);
    }
}
