// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Locale;

/** The steps of a call through the house, in their order. */
public enum Stage {
    DOWNLOAD,
    DECODE,
    TRANSCRIBE,
    ANALYSE,
    RECORD;

    /** Lower-case name, as printed and stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
