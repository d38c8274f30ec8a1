// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.regex.Pattern;

/** The SHA-256 of some bytes, in lower-case hex: the name of a recording. */
public record ContentHash(String hex) {
    private static final Pattern VALID = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!VALID.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hex digits, not \"" + hex + "\"");
        }
    }

    /** The first digits, enough to tell recordings apart when people read them. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
