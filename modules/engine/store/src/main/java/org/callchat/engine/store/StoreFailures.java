// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.jspecify.annotations.Nullable;

/** The failures a database can have, in a person's words. */
final class StoreFailures {
    static final FailureCode DAMAGED = new FailureCode("DB_DATA_DAMAGED");
    static final FailureCode NEWER_SCHEMA = new FailureCode("DB_STATE_NEWER_SCHEMA");
    static final FailureCode IN_USE = new FailureCode("DB_STATE_IN_USE");
    static final FailureCode CLOSED = new FailureCode("DB_CONN_CLOSED");
    static final FailureCode BUSY = new FailureCode("DB_TIME_BUSY");
    static final FailureCode NO_SPACE = new FailureCode("DB_RES_NO_SPACE");
    static final FailureCode NO_ACCESS = new FailureCode("DB_PERM_NO_ACCESS");
    static final FailureCode TOO_LONG = new FailureCode("DB_VAL_TOO_LONG");
    static final FailureCode UNREADABLE_RESULT = new FailureCode("DB_FMT_UNREADABLE_RESULT");
    static final FailureCode UNEXPECTED = new FailureCode("DB_UNK_STATEMENT_FAILED");

    private StoreFailures() {}

    static CallFailure damaged(Path folder, String detail, @Nullable Throwable cause) {
        return new CallFailure(
                DAMAGED,
                "The database in " + folder + " cannot be opened: " + detail
                        + ". Put back a copy of that folder, or move"
                        + " it away and import the orders again; recordings are not touched. Details are in derby.log of the"
                        + " logs folder.",
                cause);
    }

    static CallFailure newerSchema(Path folder, String theirs, String ours) {
        return new CallFailure(
                NEWER_SCHEMA,
                "The database in " + folder + " has version " + theirs
                        + ", made by a newer CHAT; this one knows version " + ours
                        + ". Open it with the newer CHAT, or name another workspace.");
    }

    static CallFailure inUse(Path folder, Throwable cause) {
        return new CallFailure(
                IN_USE,
                "The database in " + folder + " is open in another process. Close that one, or name another workspace.",
                cause);
    }

    static CallFailure noAccess(Path folder, Throwable cause) {
        return new CallFailure(
                NO_ACCESS,
                "The database folder " + folder + " cannot be written. Give this user the right to write there, or name"
                        + " another workspace.",
                cause);
    }

    static CallFailure noSpace(Throwable cause) {
        return new CallFailure(
                NO_SPACE,
                "The database could not grow: the disk is full. Free some space; what was recorded before is kept.",
                cause);
    }
}
