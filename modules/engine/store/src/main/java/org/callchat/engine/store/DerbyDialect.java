// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.callchat.api.model.CallFailure;
import org.jdbi.v3.core.ConnectionException;

/** The embedded database, in whose words the scripts are written. */
final class DerbyDialect implements SqlDialect {
    static final String OTHER_PROCESS = "XSDB6";
    /** Deadlock, and waiting too long for a lock. */
    private static final Set<String> CONTENTION = Set.of("40001", "40XL1", "40XL2");

    private static final Set<String> GONE = Set.of("08003", "08006", "08001", "XJ001", "XJ040", "XJ015", "25502");
    private static final String DUPLICATE_KEY = "23505";
    private static final String TOO_LONG = "22001";

    @Override
    public String adapted(String script) {
        return script;
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
        if (CONTENTION.contains(state)
                || state.equals(DUPLICATE_KEY)
                || thrown.getCause() instanceof SQLTransientConnectionException) {
            return StoreFailures.busy(thrown);
        }
        if (state.equals(TOO_LONG)) {
            return StoreFailures.tooLong(thrown);
        }
        if (SqlTrouble.isOutOfSpace(thrown)) {
            return StoreFailures.noSpace(thrown);
        }
        if (GONE.contains(state) || thrown instanceof ConnectionException) {
            return StoreFailures.closed(thrown);
        }
        return StoreFailures.unexpected(state, thrown);
    }

    /** Nobody shares it. */
    @Override
    public Optional<String> sharedClock() {
        return Optional.empty();
    }

    /** It looks by itself. */
    @Override
    public Optional<String> afterMany(String table) {
        return Optional.empty();
    }
}
