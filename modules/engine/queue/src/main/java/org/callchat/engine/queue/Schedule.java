// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.engine.store.CallStore.Turn;

/** The scheduler's list of who is next. The store says what is so; this list only makes the scheduler come by. */
final class Schedule {
    static final String TASK = "call";
    private static final FailureCode REFUSED = new FailureCode("DB_UNK_SCHEDULE_FAILED");
    /** Others may list the same orders at the same moment, but not for ever. */
    private static final int TRIES = 5;

    private final ScheduledRows rows;

    Schedule(ScheduledRows rows) {
        this.rows = rows;
    }

    /**
     * Makes the list agree with the store, before any worker runs: what a dead process had picked is free again, what
     * waits is listed, what does not wait is not.
     */
    void agreeWith(List<Turn> turns) {
        trying(() -> {
            rows.freeAll();
            Set<OrderId> listed = rows.all();
            Set<OrderId> waiting = turns.stream().map(Turn::order).collect(Collectors.toSet());
            rows.delete(listed.stream().filter(id -> !waiting.contains(id)).toList());
            rows.insert(turns.stream().filter(t -> !listed.contains(t.order())).toList());
        });
    }

    /** Lists orders; those that are listed already stay as they are. */
    void put(List<Turn> turns) {
        trying(() -> {
            Set<OrderId> listed = rows.among(turns);
            rows.insert(turns.stream().filter(t -> !listed.contains(t.order())).toList());
        });
    }

    /** Strikes orders off; those that are being worked on go by themselves. */
    void remove(Collection<OrderId> orders) {
        trying(() -> rows.delete(orders));
    }

    private static void trying(Change change) {
        for (int attempt = 1; ; attempt++) {
            try {
                change.make();
                return;
            } catch (SQLException e) {
                if (attempt == TRIES || !isWorthRetrying(e)) {
                    throw refused(e);
                }
            }
        }
    }

    /** Somebody listed the same order at the same moment, or was in the way. */
    private static boolean isWorthRetrying(SQLException e) {
        return e instanceof SQLIntegrityConstraintViolationException
                || String.valueOf(e.getSQLState()).startsWith("40");
    }

    private static CallFailure refused(SQLException cause) {
        return new CallFailure(
                REFUSED,
                "The list of waiting orders could not be changed (" + cause.getSQLState()
                        + "). The orders are kept; start the workers again to bring the list up to date.",
                cause);
    }

    @FunctionalInterface
    private interface Change {
        void make() throws SQLException;
    }
}
