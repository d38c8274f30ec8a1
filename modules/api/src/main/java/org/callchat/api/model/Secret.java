// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Objects;

/** A token or password. Does not show itself in logs and messages. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** For the one line that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
