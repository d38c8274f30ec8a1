// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person holds a silence to be. */
public enum Verdict {
    /** It was needed, or announced, or the customer asked for it. */
    JUSTIFIED("justified"),
    /** It could have been filled or spared. */
    AVOIDABLE("avoidable"),
    /** A slow or broken system was waited for. */
    SYSTEM("system"),
    /** The customer was on hold. */
    HOLD("hold"),
    /** Somebody speaks, or there is nothing of interest here. */
    NOT_A_SILENCE("not a silence");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As it is stored and exchanged: {@code not_a_silence}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The verdict of that id or label, in any case of letters. */
    public static Optional<Verdict> named(String text) {
        return Arrays.stream(values())
                .filter(v -> v.id().equalsIgnoreCase(text) || v.label.equalsIgnoreCase(text))
                .findFirst();
    }
}
