// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;

/** Parameters by the names they go by. */
record Declared(List<Parameter<?>> parameters) {
    Declared {
        parameters = List.copyOf(parameters);
    }

    /**
     * Settings with the values a person gave.
     *
     * @throws UsageProblem when there is no such parameter or it refuses the value
     */
    Settings read(Map<String, String> values) {
        Map<String, String> checked = new TreeMap<>();
        values.forEach((id, value) -> checked.put(id, checked(named(id), value)));
        return new Settings(checked);
    }

    /** The parameter of that id. */
    Parameter<?> named(String id) {
        return parameters.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "there is no setting \"" + id + "\"" + similarTo(id) + "; 'chat config' lists them all"));
    }

    /** The first parameter whose id ends in one of these names, the names tried in order. */
    static Optional<Parameter<?>> endingIn(Collection<? extends Parameter<?>> among, String... names) {
        for (String name : names) {
            for (Parameter<?> parameter : among) {
                if (parameter.id().endsWith("." + name)) {
                    return Optional.of(parameter);
                }
            }
        }
        return Optional.empty();
    }

    /** The value as text if the parameter takes it. */
    static String checked(Parameter<?> parameter, String value) {
        try {
            return String.valueOf(parameter.parse(value));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }

    private String similarTo(String id) {
        String last = id.substring(id.lastIndexOf('.') + 1);
        List<String> similar = parameters.stream()
                .map(Parameter::id)
                .filter(known -> !last.isEmpty() && known.contains(last))
                .limit(4)
                .toList();
        return similar.isEmpty() ? "" : " (did you mean " + String.join(" or ", similar) + "?)";
    }
}
