// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;

/** What one place says about settings, unchecked. */
record SettingsLayer(Configuration.Layer kind, Map<String, Said> said) {

    /**
     * A value and where it stands.
     *
     * @param remedy what to do when it is refused
     */
    record Said(String text, String place, String remedy) {

        /** Why the parameter refuses it, if it does. */
        String refusedBy(Parameter<?> parameter) {
            try {
                parameter.parse(text);
                return "";
            } catch (IllegalArgumentException e) {
                return place + ": " + e.getMessage() + ". " + remedy;
            }
        }
    }

    SettingsLayer {
        said = Map.copyOf(said);
    }

    static SettingsLayer ofCommandLine(Settings settings) {
        Map<String, Said> said = new TreeMap<>();
        settings.values()
                .forEach((id, text) -> said.put(id, new Said(text, "--set " + id, "Give another value, or none.")));
        return new SettingsLayer(Configuration.Layer.COMMAND_LINE, said);
    }
}
