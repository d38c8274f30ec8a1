// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.Optional;
import org.callchat.api.model.CallFailure;

/** What databases say differently. Everything else is said in words that all of them understand. */
interface SqlDialect {

    /** A script of this module in the words of the database. */
    String adapted(String script);

    /** Whether the same transaction, run again, may well succeed. */
    boolean isWorthRetrying(Throwable thrown);

    /** The failure to show for a statement that went wrong. */
    CallFailure translated(Throwable thrown);

    /** A question for the time of day where the database has a clock that all its users share. */
    Optional<String> sharedClock();

    /** What to do after many rows were added to a table, so that the database finds its way in it. */
    Optional<String> afterMany(String table);
}
