// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.jdbi.v3.core.ConnectionException;

/**
 * PostgreSQL.
 *
 * @param place the server and the database, for messages
 */
record PostgresDialect(String place) implements SqlDialect {
    /** Serialisation failure, deadlock, lock not to be had, too many connections. */
    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "53300");

    /** The server is shut down, crashed, or just starting. */
    private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03");

    /** Wrong user or password, or none at all. */
    private static final Set<String> LOGIN = Set.of("28000", "28P01", "08004");

    private static final String DUPLICATE_KEY = "23505";
    private static final String TOO_LONG = "22001";
    private static final String DISK_FULL = "53100";
    private static final String NO_DATABASE = "3D000";
    private static final String NO_RIGHT = "42501";

    /** Text is compared byte by byte, as the embedded database does, whatever the server's language is. */
    @Override
    public String adapted(String script) {
        return script.replaceAll("\\bBLOB\\b", "BYTEA")
                .replaceAll("\\bDOUBLE\\b(?! PRECISION)", "DOUBLE PRECISION")
                .replaceAll("\\b((?:VAR)?CHAR\\(\\d+\\))", "$1 COLLATE \"C\"");
    }

    @Override
    public boolean isWorthRetrying(Throwable thrown) {
        return SqlTrouble.state(thrown)
                .filter(s -> CONTENTION.contains(s) || s.equals(DUPLICATE_KEY))
                .isPresent();
    }

    @Override
    public CallFailure translated(Throwable thrown) {
        String state = SqlTrouble.state(thrown).orElse("");
        if (CONTENTION.contains(state) || state.equals(DUPLICATE_KEY)) {
            return StoreFailures.busy(thrown);
        }
        if (state.equals(TOO_LONG)) {
            return StoreFailures.tooLong(thrown);
        }
        if (state.equals(DISK_FULL)) {
            return StoreFailures.noSpace(thrown);
        }
        if (LOGIN.contains(state) || state.equals(NO_DATABASE) || state.equals(NO_RIGHT)) {
            return StoreFailures.refused(place, SqlTrouble.innermost(thrown), thrown);
        }
        if (state.startsWith("08") || STOPPED.contains(state)) {
            return StoreFailures.unreachable(place, thrown);
        }
        if (state.isEmpty() && thrown.getCause() instanceof SQLTransientConnectionException) {
            return StoreFailures.busy(thrown);
        }
        return thrown instanceof ConnectionException
                ? StoreFailures.closed(thrown)
                : StoreFailures.unexpected(state, thrown);
    }

    @Override
    public Optional<String> sharedClock() {
        return Optional.of("SELECT CURRENT_TIMESTAMP");
    }

    /** By itself it looks a minute later, and reads whole tables until then. */
    @Override
    public Optional<String> afterMany(String table) {
        return Optional.of("ANALYZE " + table);
    }
}
