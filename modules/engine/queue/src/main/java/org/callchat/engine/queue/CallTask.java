// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.callchat.api.model.OrderId;
import org.callchat.engine.store.CallStore;
import org.callchat.engine.store.CallStore.Turn;

/** What the scheduler runs when an order is due. Afterwards the store is asked whether the order waits again. */
final class CallTask {
    /** After trouble with the database itself. */
    private static final Duration BREATHER = Duration.ofSeconds(10);

    private final CallStore store;
    private final Attempt attempt;
    private final Hands hands;
    private final Changes changes;
    private final Clock clock;
    private final Consumer<OrderId> moved;

    /** @param moved lists an order anew */
    CallTask(CallStore store, Attempt attempt, Hands hands, Changes changes, Clock clock, Consumer<OrderId> moved) {
        this.store = store;
        this.attempt = attempt;
        this.hands = hands;
        this.changes = changes;
        this.clock = clock;
        this.moved = moved;
    }

    /** @param isStopping whether orders are no longer to be taken */
    Task<Void> task(BooleanSupplier isStopping) {
        return Tasks.custom(Schedule.TASK, Void.class)
                .onFailure((event, operations) ->
                        operations.reschedule(event, clock.instant().plus(BREATHER)))
                .onDeadExecution(this::revive)
                .execute((instance, context) -> run(instance, isStopping));
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, BooleanSupplier isStopping) {
        OrderId id = new OrderId(instance.getId());
        Hand hand = new Hand(id, store, clock, changes::happened);
        if (hands.take(id, hand)) {
            changes.happened();
            try {
                if (isStopping.getAsBoolean()) {
                    hand.cancel();
                }
                attempt.run(id, hand);
            } finally {
                hands.release(id, hand);
                changes.happened();
            }
        }
        return (event, operations) -> settle(id, event, operations);
    }

    /** Looks again afterwards: a person may have moved the order at that very moment. */
    private void settle(OrderId id, ExecutionComplete event, ExecutionOperations<Void> operations) {
        Optional<Turn> before = turn(id);
        before.ifPresentOrElse(turn -> operations.reschedule(event, turn.due()), operations::remove);
        if (!turn(id).equals(before)) {
            moved.accept(id);
        }
    }

    private Optional<Turn> turn(OrderId id) {
        return store.turns(List.of(id)).stream().findFirst();
    }

    /** A long sleep of the computer makes our own work look dead; work that is in hand is not. */
    private void revive(ExecutionComplete event, ExecutionOperations<Void> operations) {
        OrderId id = new OrderId(event.getExecution().taskInstance.getId());
        if (!hands.has(id)) {
            operations.reschedule(event, clock.instant());
        }
    }
}
