// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.engine.queue.ScheduledRows.Pick;
import org.callchat.engine.store.CallStore.Turn;

/** The scheduler's list of who is next. The store says what is so; this list only makes the scheduler come by. */
final class Schedule {
    static final String TASK = "call";
    private static final FailureCode REFUSED = new FailureCode("DB_UNK_SCHEDULE_FAILED");
    /** Others may list the same orders at the same moment, but not for ever. */
    private static final int TRIES = 5;

    private final ScheduledRows rows;
    private volatile Set<Pick> strays = Set.of();

    Schedule(ScheduledRows rows) {
        this.rows = rows;
    }

    /**
     * Makes the list agree with the store: what a dead process had picked is free again, what waits is listed, what does
     * not wait is not. Others may be at work meanwhile: whatever they list is asked for before what the store says.
     *
     * @param runs of the nodes that live
     */
    void agreeWith(Supplier<List<String>> runs, Supplier<List<Turn>> turns) {
        trying(() -> {
            freeDead(rows.picked(), runs);
            Set<OrderId> listed = rows.all();
            List<Turn> all = turns.get();
            Set<OrderId> waiting = all.stream().map(Turn::order).collect(Collectors.toSet());
            rows.delete(listed.stream().filter(id -> !waiting.contains(id)).toList());
            rows.insert(all.stream().filter(t -> !listed.contains(t.order())).toList());
        });
    }

    /**
     * Frees what dead nodes had picked, and what this one picked and nobody here has had in hand since the last time this
     * was asked.
     */
    void free(Supplier<List<String>> runs, String own, Predicate<OrderId> isInHand) {
        trying(() -> {
            List<Pick> picked = rows.picked();
            freeDead(picked, runs);
            Set<Pick> now = picked.stream()
                    .filter(pick -> pick.by().equals(own) && !isInHand.test(pick.order()))
                    .collect(Collectors.toSet());
            rows.free(now.stream().filter(strays::contains).toList());
            strays = now;
        });
    }

    private void freeDead(List<Pick> picked, Supplier<List<String>> runs) throws SQLException {
        if (!picked.isEmpty()) {
            List<String> alive = runs.get();
            rows.free(picked.stream().filter(pick -> !alive.contains(pick.by())).toList());
        }
    }

    /** Lists what waits and was not listed, since whoever added it died at that very moment. */
    void listMissing(Supplier<Map<OrderState, Long>> counts, Supplier<List<Turn>> turns) {
        trying(() -> {
            Map<OrderState, Long> states = counts.get();
            if (states.getOrDefault(OrderState.PENDING, 0L) + states.getOrDefault(OrderState.FAILED, 0L)
                    > rows.count()) {
                Set<OrderId> listed = rows.all();
                rows.insert(turns.get().stream()
                        .filter(t -> !listed.contains(t.order()))
                        .toList());
            }
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
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("40");
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
