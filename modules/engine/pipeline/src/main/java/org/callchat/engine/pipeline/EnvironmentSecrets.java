// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Secret;
import org.callchat.api.spi.Secrets;

/** Secrets that whoever started this program handed it: {@code telephony.token} is {@code CHAT_TELEPHONY_TOKEN}. */
public record EnvironmentSecrets(Map<String, String> environment) implements Secrets {
    public EnvironmentSecrets {
        environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Secret> find(String name, String server) {
        String variable = "CHAT_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(Secret::new);
    }

    @Override
    public String toString() {
        return "the environment";
    }
}
