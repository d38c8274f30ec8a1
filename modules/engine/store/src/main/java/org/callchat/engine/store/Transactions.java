// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs work in transactions. One that lost against another (a deadlock, the same key at the same moment) is run again,
 * a bounded number of times, after a random pause that grows.
 */
final class Transactions {
    private static final int TRIES = 10;
    private static final long FIRST_PAUSE_MS = 4;

    private final Jdbi jdbi;
    private final SqlDialect dialect;
    private final AtomicLong writes = new AtomicLong();

    Transactions(Jdbi jdbi, SqlDialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    /** @param work may run more than once, each time on an untouched database */
    <T> T run(HandleCallback<T, RuntimeException> work) {
        try {
            return read(work);
        } finally {
            writes.incrementAndGet();
        }
    }

    /** How often this process may have written: what was read before is still so while this stays the same. */
    long writes() {
        return writes.get();
    }

    /** @param work changes nothing; may run more than once */
    <T> T read(HandleCallback<T, RuntimeException> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work);
            } catch (JdbiException e) {
                if (attempt == TRIES || !dialect.isWorthRetrying(e)) {
                    throw dialect.translated(e);
                }
                pause(attempt);
            }
        }
    }

    /** A single guarded change. */
    boolean changes(Change change) {
        return run(handle -> {
            int rows = change.on(handle);
            if (rows > 1) {
                throw new IllegalStateException("one order was to change, not " + rows);
            }
            return rows == 1;
        });
    }

    /** A statement that says how many rows it changed. */
    @FunctionalInterface
    interface Change {
        int on(Handle handle);
    }

    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_MS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, longest + 1)));
    }
}
