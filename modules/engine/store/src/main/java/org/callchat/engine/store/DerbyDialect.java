// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** What is said differently in Derby than in other databases: the meaning of its error states. */
final class DerbyDialect {
    /** Deadlock, and waiting too long for a lock. */
    private static final Set<String> CONTENTION = Set.of("40001", "40XL1", "40XL2");

    private static final Set<String> GONE = Set.of("08003", "08006", "08001", "XJ001", "XJ040", "XJ015", "25502");
    private static final String DUPLICATE_KEY = "23505";
    private static final String TOO_LONG = "22001";
    static final String OTHER_PROCESS = "XSDB6";

    private DerbyDialect() {}

    /** Whether the same transaction, run again, may well succeed. */
    static boolean isWorthRetrying(Throwable thrown) {
        return sqlState(thrown)
                .filter(s -> CONTENTION.contains(s) || s.equals(DUPLICATE_KEY))
                .isPresent();
    }

    /** The failure to show for a statement that went wrong. */
    static CallFailure translated(Throwable thrown) {
        String state = sqlState(thrown).orElse("");
        if (CONTENTION.contains(state)
                || state.equals(DUPLICATE_KEY)
                || thrown.getCause() instanceof SQLTransientConnectionException) {
            return new CallFailure(
                    StoreFailures.BUSY,
                    "The database was too busy with other changes. Nothing was changed; try again.",
                    thrown);
        }
        if (state.equals(TOO_LONG)) {
            return new CallFailure(
                    StoreFailures.TOO_LONG,
                    "A value is too long for the database. Shorten it (a recording's path has at most 4096 characters,"
                            + " the name of a batch 200); nothing was changed.",
                    thrown);
        }
        if (isOutOfSpace(thrown)) {
            return StoreFailures.noSpace(thrown);
        }
        if (GONE.contains(state) || thrown instanceof ConnectionException) {
            return new CallFailure(
                    StoreFailures.CLOSED,
                    "The database is closed. Open the workspace again; what was recorded before is kept.",
                    thrown);
        }
        return new CallFailure(
                StoreFailures.UNEXPECTED,
                "The database refused a statement (" + (state.isEmpty() ? "no SQL state" : state)
                        + "). Nothing was changed; the log of the workspace says more.",
                thrown);
    }

    static boolean isOutOfSpace(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = next(t)) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    static boolean has(Throwable thrown, String wanted) {
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (t instanceof SQLException sql && wanted.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static Optional<String> sqlState(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** What the innermost cause says, in one line. */
    static String innermost(Throwable thrown) {
        Throwable last = thrown;
        for (Throwable t = thrown; t != null; t = next(t)) {
            last = t;
        }
        String message = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return message.lines().findFirst().orElse(message).strip().replaceAll("\\.$", "");
    }

    private static @Nullable Throwable next(Throwable t) {
        SQLException following = t instanceof SQLException sql ? sql.getNextException() : null;
        return following != null ? following : t.getCause();
    }
}
