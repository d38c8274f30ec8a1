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
    static final FailureCode UNREACHABLE = new FailureCode("DB_CONN_UNREACHABLE");
    static final FailureCode REFUSED = new FailureCode("DB_PERM_REFUSED");
    static final FailureCode FOREIGN = new FailureCode("DB_DATA_FOREIGN");
    static final FailureCode NODE_NAME = new FailureCode("DB_STATE_NODE_NAME");
    static final FailureCode NOT_EMPTY = new FailureCode("DB_STATE_NOT_EMPTY");
    static final FailureCode COPY_DIFFERS = new FailureCode("DB_DATA_COPY_DIFFERS");
    static final FailureCode NO_PLACE = new FailureCode("DB_STATE_NO_PLACE");
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

    static CallFailure newerSchema(String place, String theirs, String ours) {
        return new CallFailure(
                NEWER_SCHEMA,
                "The database " + place + " has version " + theirs
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

    static CallFailure busy(Throwable cause) {
        return new CallFailure(
                BUSY, "The database was too busy with other changes. Nothing was changed; try again.", cause);
    }

    static CallFailure tooLong(Throwable cause) {
        return new CallFailure(
                TOO_LONG,
                "A value is too long for the database. Shorten it (a recording's path has at most 4096 characters,"
                        + " the name of a batch 200); nothing was changed.",
                cause);
    }

    static CallFailure closed(Throwable cause) {
        return new CallFailure(
                CLOSED, "The database is closed. Open the workspace again; what was recorded before is kept.", cause);
    }

    static CallFailure unreachable(String place, Throwable cause) {
        return new CallFailure(
                UNREACHABLE,
                "The database " + place + " does not answer. See that its server runs and can be reached from here;"
                        + " what was recorded before is kept.",
                cause);
    }

    /** @param said by the server: which user or which database it does not know, or what is not allowed */
    static CallFailure refused(String place, String said, Throwable cause) {
        return new CallFailure(
                REFUSED,
                "The database " + place + " refuses: " + said
                        + ". Check the name of the database and of the user, the password in CHAT_DB_PASSWORD, and the"
                        + " user's right to create tables there.",
                cause);
    }

    static CallFailure unexpected(String state, Throwable cause) {
        return new CallFailure(
                UNEXPECTED,
                "The database refused a statement (" + (state.isEmpty() ? "no SQL state" : state)
                        + "). Nothing was changed; the log of the workspace says more.",
                cause);
    }

    static CallFailure foreign(String place, String said, Throwable cause) {
        return new CallFailure(
                FOREIGN,
                "The database " + place + " cannot be used: its tables are not as CHAT left them (" + said
                        + "). Make an empty database for CHAT, or put back a copy.",
                cause);
    }
}
