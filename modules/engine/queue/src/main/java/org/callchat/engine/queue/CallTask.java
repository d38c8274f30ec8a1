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
    private final Consumer<List<Turn>> putBack;

    /** @param putBack lists orders that wait, if they are not listed */
    CallTask(
            CallStore store, Attempt attempt, Hands hands, Changes changes, Clock clock, Consumer<List<Turn>> putBack) {
        this.store = store;
        this.attempt = attempt;
        this.hands = hands;
        this.changes = changes;
        this.clock = clock;
        this.putBack = putBack;
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

    /** Looks again after striking the order off: a person may just have put it back to pending. */
    private void settle(OrderId id, ExecutionComplete event, ExecutionOperations<Void> operations) {
        Optional<Turn> turn = store.turns(List.of(id)).stream().findFirst();
        if (turn.isPresent()) {
            operations.reschedule(event, turn.get().due());
        } else {
            operations.remove();
            putBack.accept(store.turns(List.of(id)));
        }
    }

    /** A long sleep of the computer makes our own work look dead; work that is in hand is not. */
    private void revive(ExecutionComplete event, ExecutionOperations<Void> operations) {
        OrderId id = new OrderId(event.getExecution().taskInstance.getId());
        if (!hands.has(id)) {
            operations.reschedule(event, clock.instant());
        }
    }
}
