// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Report;
import org.callchat.api.model.Stage;

/**
 * Where orders, checkpoints and results are kept. Every change of state is one guarded statement: it happens only from
 * a state that allows it, and the answer says whether it happened. Safe for use by many threads; nothing is locked
 * across calls.
 */
public interface CallStore extends AutoCloseable {

    /** An order to be: what the source knows and where the recording is. */
    record NewOrder(CallRecord call, RecordingReference reference, String batch) {}

    /** What became of new orders: each is in exactly one list. */
    record Added(List<OrderId> added, List<OrderId> alreadyThere) {}

    /**
     * A stage's result is named by what it was made from.
     *
     * @param settings fingerprint of the settings that matter to the stage
     */
    record CheckpointKey(Stage stage, ContentHash content, String settings) {}

    /**
     * An order's turn: greater priority (the smaller number) first, then the one that is due earlier.
     *
     * @param due when it may be taken; for a pending order the moment that stands for its place in the queue
     */
    record Turn(OrderId order, int priority, Instant due) {}

    /** Adds orders in one transaction: all of the new ones or, after a failure, none. */
    Added add(List<NewOrder> orders, Instant now);

    Optional<Order> order(OrderId id);

    OrderPage orders(OrderQuery query);

    /** How many orders are in each state; states without orders count 0. */
    Map<OrderState, Long> counts();

    /** When the next failed order is due, if any has failed. */
    Optional<Instant> nextAttempt();

    /** Takes an order in hand for this process: pending, or failed and due, becomes processing with one more attempt. */
    boolean claim(OrderId id, Instant now);

    /** Notes how far an order in hand has come. */
    boolean atStage(OrderId id, Stage stage, Instant now);

    /** Records the result and completes the order, in one transaction; false when it is no longer in hand. */
    boolean complete(OrderId id, CallAnalysis analysis, Instant now);

    /** Replaces the result of an order that is completed, in one transaction; false when it no longer is. */
    boolean replaceResult(OrderId id, CallAnalysis analysis, Instant now);

    /**
     * Ends an attempt: failed when there is a next attempt, dead otherwise. The failure is added to the order's history.
     */
    boolean fail(OrderId id, Failure failure, Optional<Instant> nextAttempt, Instant now);

    /** Gives an order in hand back as if it had not been taken: pending, the attempt not counted. */
    boolean giveBack(OrderId id, Instant now);

    /**
     * Orders in the hand of a run that is over, since its process died or was given up, become pending; the lost attempt
     * stays counted, and each is noted among the {@link Nodes#recoveries recoveries}.
     */
    List<OrderId> recoverInterrupted(Instant now);

    /** What this process has in hand. */
    List<OrderId> inHand();

    /** Who works here. */
    Nodes nodes();

    /**
     * The clock to go by: where many machines share the store it agrees with the server's, and it never goes back, even if
     * the machine's does, not even before what the store remembers.
     */
    Clock clock(Clock machine);

    /** The turns of every order that waits (pending, or failed with a next attempt), the first first. */
    List<Turn> turns();

    /** The turns of those of these orders that wait. */
    List<Turn> turns(Collection<OrderId> ids);

    /** Every order that waits, and when it is due. */
    default Map<OrderId, Instant> waiting() {
        return turns().stream().collect(Collectors.toMap(Turn::order, Turn::due));
    }

    Optional<CallAnalysis> analysis(OrderId id);

    /** All failures of an order, oldest first. */
    List<Failure> failures(OrderId id);

    /**
     * An order that was tried at least once.
     *
     * @param failures every failed attempt there ever was, oldest first
     * @param recording what the recording turned out to be, where there is a result
     */
    record Tried(Order order, List<Failure> failures, Optional<Recording> recording) {
        public Tried {
            failures = List.copyOf(failures);
        }
    }

    /**
     * The orders of a batch (or of all) that were tried, in order of OrderID; read as they are asked for. The store may be
     * used meanwhile.
     */
    Stream<Tried> tried(Optional<String> batch);

    /** Figures over a batch (or all orders) computed by the database. */
    Report.Summary summary(Optional<String> batch, String title, Instant now, Map<String, String> settings);

    /** Hands over every order of a batch (or of all) with its result, in order of OrderID, streaming. */
    void forEachCall(Optional<String> batch, Consumer<Report.ReportedCall> action);

    /**
     * The results of a batch (or of all), in order of OrderID, without their transcripts; read as they are asked for. The
     * store may be used meanwhile.
     */
    Stream<CallAnalysis> findings(Optional<String> batch);

    Optional<byte[]> checkpoint(CheckpointKey key);

    /** Keeps a stage's result; what was there before is replaced. */
    void saveCheckpoint(CheckpointKey key, byte[] result, Instant now);

    /** What people do with orders. */
    OrderEdits edits();

    /** The imports that orders came with. */
    Batches batches();

    /** How long calls took, and forecasts. */
    Paces paces();

    /** What people say about calls. */
    Reviews reviews();

    /**
     * Completed orders that nothing has happened to since a moment and that nobody said anything about, in order of their
     * OrderID.
     */
    List<OrderId> completedBefore(Instant moment, Optional<String> batch);

    /**
     * Removes orders, their results and failures, in one transaction.
     *
     * @param recordings those that no other order has: their checkpoints go, too
     * @return false when one of them is not completed or was touched since the moment; then none is removed
     */
    boolean removeCompleted(List<OrderId> orders, Set<ContentHash> recordings, Instant moment);

    /** For the scheduler, which keeps its table beside ours. */
    DataSource dataSource();

    @Override
    void close();
}
