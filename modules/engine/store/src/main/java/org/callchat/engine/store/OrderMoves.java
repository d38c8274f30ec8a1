// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.Failure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Stage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Every change of an order's state: one statement, guarded by the states that {@link OrderState} allows it from. What work
 * brings about is guarded by the run that has the order in hand, too: one that was given up changes nothing any more.
 */
record OrderMoves(NodeCard self) {
    private static final String AND_NOTED = ", updated_ms = :now, version = version + 1 WHERE order_id = :id AND ";
    private static final String IN_HAND = "state = '" + OrderState.PROCESSING.id() + "'";
    private static final String IN_OWN_HAND = IN_HAND + " AND owner = :owner";

    int claim(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET state = 'processing', owner = :owner, attempts = attempts + 1, stage = NULL, next_attempt = NULL"
                                + AND_NOTED + from(OrderState.PROCESSING)
                                + " AND (next_attempt IS NULL OR next_attempt <= :now)",
                        id,
                        now)
                .bind("owner", self.run())
                .execute();
    }

    int atStage(Handle handle, OrderId id, Stage stage, Instant now) {
        return update(handle, "UPDATE orders SET stage = :stage" + AND_NOTED + IN_OWN_HAND, id, now)
                .bind("stage", stage.id())
                .bind("owner", self.run())
                .execute();
    }

    int complete(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET state = 'completed', owner = NULL, stage = NULL, failure_seq = NULL"
                                + AND_NOTED + IN_OWN_HAND,
                        id,
                        now)
                .bind("owner", self.run())
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

    int fail(Handle handle, OrderId id, Failure failure, Optional<Instant> nextAttempt, Instant now) {
        OrderState target = nextAttempt.isPresent() ? OrderState.FAILED : OrderState.DEAD;
        int rows = update(
                        handle,
                        "UPDATE orders SET state = '" + target.id()
                                + "', owner = NULL, stage = NULL, next_attempt = :next, failure_seq = version + 1"
                                + AND_NOTED + IN_OWN_HAND,
                        id,
                        now)
                .bind("owner", self.run())
                .bind("next", nextAttempt.map(Instant::toEpochMilli).orElse(null))
                .execute();
        if (rows == 1) {
            FailureRows.insert(handle, id, failure);
        }
        return rows;
    }

    int giveBack(Handle handle, OrderId id, Instant now) {
        return update(
                        handle,
                        "UPDATE orders SET state = 'pending', owner = NULL, stage = NULL, attempts = attempts - 1"
                                + AND_NOTED + IN_OWN_HAND,
                        id,
                        now)
                .bind("owner", self.run())
                .execute();
    }

    /** What this run has in hand. */
    List<OrderId> inHand(Handle handle) {
        return handle.createQuery("SELECT order_id FROM orders WHERE " + IN_OWN_HAND)
                .bind("owner", self.run())
                .mapTo(String.class)
                .map(OrderId::new)
                .list();
    }

    /** Takes back what runs that are over had in hand, and notes it. */
    List<OrderId> recoverInterrupted(Handle handle, Instant now) {
        List<Recoveries.Interrupted> interrupted = Recoveries.interrupted(handle);
        String sql = "UPDATE orders SET state = 'pending', owner = NULL, stage = NULL" + AND_NOTED + IN_HAND
                + " AND version = :version";
        return interrupted.stream()
                .filter(i -> update(handle, sql, i.order(), now)
                                .bind("version", i.version())
                                .execute()
                        == 1)
                .peek(i -> Recoveries.note(handle, i, self, now))
                .map(Recoveries.Interrupted::order)
                .toList();
    }

    private static Update update(Handle handle, String sql, OrderId id, Instant now) {
        return handle.createUpdate(sql).bind("id", id.value()).bind("now", now.toEpochMilli());
    }

    private static String from(OrderState target) {
        return Arrays.stream(OrderState.values())
                .filter(s -> s.mayBecome(target))
                .map(s -> "'" + s.id() + "'")
                .collect(Collectors.joining(", ", "state IN (", ")"));
    }
}
