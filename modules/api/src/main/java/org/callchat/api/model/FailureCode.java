// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.regex.Pattern;

/**
 * A code of the error catalogue, {@code MODULE_CATEGORY_NAME}: modules API, DL, DEC, TR, AN, DB, GUI, SYS, RP;
 * categories CONN, PERM, DATA, FMT, TIME, RES, VAL, STATE, UNK.
 */
public record FailureCode(String value) {
    private static final Pattern VALID = Pattern.compile(
            "(API|DL|DEC|TR|AN|DB|GUI|SYS|RP)_(CONN|PERM|DATA|FMT|TIME|RES|VAL|STATE|UNK)_[A-Z0-9]+(_[A-Z0-9]+)*");

    public FailureCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no failure code of the form MODULE_CATEGORY_NAME");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
