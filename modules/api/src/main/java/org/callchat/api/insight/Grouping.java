// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.insight;

import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.CallRecord;

/** What calls have in common that are looked at together. */
public enum Grouping {
    /** Every call. */
    ALL,
    AGENT,
    STORE,
    /** The hour of the day in which the call started, in the time zone that the source gives. */
    HOUR;

    /** Lower-case name, as written on the command line and in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group a call is in: empty when the source does not say. All calls are in one group without a name. */
    public Optional<String> of(CallRecord call) {
        return switch (this) {
            case ALL -> Optional.of("");
            case AGENT -> call.agent();
            case STORE -> call.store();
            case HOUR -> call.startedAt().map(at -> String.format(Locale.ROOT, "%02d", at.getHour()));
        };
    }
}
