// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.util.Locale;

/** What failures are looked at by. */
public enum Facet {
    STAGE,
    /** The store that the call belongs to. */
    STORE,
    /** As the decoder named it: known of recordings that were analysed. */
    CODEC,
    /** The ending of the recording's name, which is known even of what cannot be decoded. */
    FORMAT,
    /** Of the day: of the failure, or of the last change where an order did not fail. */
    HOUR,
    /** The machine that the recording comes from. */
    HOST;

    /** Lower-case name, as printed and typed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
