// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Values for declared parameters, kept as text; what is not set has the parameter's default. */
public record Settings(Map<String, String> values) {
    public static final Settings DEFAULTS = new Settings(Map.of());

    public Settings {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** @throws IllegalArgumentException when the value does not suit the parameter */
    public <T> T get(Parameter<T> parameter) {
        String text = values.get(parameter.id());
        return text == null ? parameter.defaultValue() : parameter.parse(text);
    }

    /** These with one more value, checked. */
    public <T> Settings with(Parameter<T> parameter, T value) {
        return with(parameter.id(), String.valueOf(parameter.check(value)));
    }

    /** These with one more value, taken as it is. */
    public Settings with(String id, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(id, value);
        return new Settings(more);
    }

    /**
     * A short name for what these settings say about some parameters, defaults included: equal exactly when every one
     * of them has the same value.
     */
    public String fingerprint(Collection<? extends Parameter<?>> parameters) {
        Map<String, String> said = new TreeMap<>();
        parameters.forEach(p -> said.put(p.id(), String.valueOf(get(p))));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
