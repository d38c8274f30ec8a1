// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what went wrong out of exceptions that are wrapped in exceptions. */
final class SqlTrouble {
    private SqlTrouble() {}

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

    /** The SQL state that says most: of the outermost exception that has one. */
    static Optional<String> state(Throwable thrown) {
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
