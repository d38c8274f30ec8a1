// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callchat.api.model.Failure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Every change of an order's state: one statement, guarded by the states that {@link OrderState} allows it from. */
final class OrderMoves {
    private static final String AND_NOTED = ", updated_ms = :now, version = version + 1 WHERE order_id = :id AND ";
    private static final String IN_HAND = "state = '" + OrderState.PROCESSING.id() + "'";

    private OrderMoves() {}

    static int claim(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET state = 'processing', attempts = attempts + 1, stage = NULL, next_attempt = NULL"
                                + AND_NOTED + from(OrderState.PROCESSING)
                                + " AND (next_attempt IS NULL OR next_attempt <= :now)",
                        id,
                        now)
                .execute();
    }

    static int atStage(Handle handle, OrderId id, Stage stage, Instant now) {
        return update(handle, "UPDATE orders SET stage = :stage" + AND_NOTED + IN_HAND, id, now)
                .bind("stage", stage.id())
                .execute();
    }

    static int complete(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET state = 'completed', stage = NULL, failure_seq = NULL" + AND_NOTED
                                + from(OrderState.COMPLETED),
                        id,
                        now)
                .execute();
    }

    /** No move, but a change: what is known of a completed order is about to be replaced. */
    static int touchCompleted(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET stage = NULL" + AND_NOTED + "state = '" + OrderState.COMPLETED.id() + "'",
                        id,
                        now)
                .execute();
    }

    static int fail(Handle handle, OrderId id, Failure failure, Optional<Instant> nextAttempt, Instant now) {
        OrderState target = nextAttempt.isPresent() ? OrderState.FAILED : OrderState.DEAD;
        int rows = update(
                        handle,
                        "UPDATE orders SET state = '" + target.id()
                                + "', stage = NULL, next_attempt = :next, failure_seq = version + 1" + AND_NOTED
                                + IN_HAND,
                        id,
                        now)
                .bind("next", nextAttempt.map(Instant::toEpochMilli).orElse(null))
                .execute();
        if (rows == 1) {
            FailureRows.insert(handle, id, failure);
        }
        return rows;
    }

    static int giveBack(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET state = 'pending', stage = NULL, attempts = attempts - 1" + AND_NOTED
                                + IN_HAND,
                        id,
                        now)
                .execute();
    }

    static List<OrderId> move(Handle handle, List<OrderId> ids, OrderState target, Instant now) {
        String reset = target == OrderState.PENDING ? ", attempts = 0, failure_seq = NULL" : "";
        String sql = "UPDATE orders SET state = '" + target.id() + "', stage = NULL, next_attempt = NULL" + reset
                + AND_NOTED + byPersonFrom(target);
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            ids.forEach(id ->
                    batch.bind("id", id.value()).bind("now", now.toEpochMilli()).add());
            int[] rows = batch.execute();
            return IntStream.range(0, rows.length)
                    .filter(i -> rows[i] == 1)
                    .mapToObj(ids::get)
                    .toList();
        }
    }

    static List<OrderId> recoverInterrupted(Handle handle, Instant now) {
        List<OrderId> interrupted = handle.createQuery("SELECT order_id FROM orders WHERE " + IN_HAND)
                .mapTo(String.class)
                .map(OrderId::new)
                .list();
        String sql = "UPDATE orders SET state = 'pending', stage = NULL" + AND_NOTED + IN_HAND;
        return interrupted.stream()
                .filter(id -> update(handle, sql, id, now).execute() == 1)
                .toList();
    }

    private static Update update(Handle handle, String sql, OrderId id, Instant now) {
        return handle.createUpdate(sql).bind("id", id.value()).bind("now", now.toEpochMilli());
    }

    private static String byPersonFrom(OrderState target) {
        if (target == OrderState.CANCELLED) {
            return from(target);
        }
        if (!Set.of(OrderState.PENDING, OrderState.PAUSED, OrderState.DEAD).contains(target)) {
            throw new IllegalArgumentException("a person cannot make an order " + target.id());
        }
        return from(target) + " AND NOT " + IN_HAND;
    }

    private static String from(OrderState target) {
        return Arrays.stream(OrderState.values())
                .filter(s -> s.mayBecome(target))
                .map(s -> "'" + s.id() + "'")
                .collect(Collectors.joining(", ", "state IN (", ")"));
    }
}
