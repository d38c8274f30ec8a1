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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Failure;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Stage;
import org.jdbi.v3.core.Jdbi;

/** The store in SQL: each call is one transaction. */
final class JdbiCallStore implements CallStore {
    private static final int MANY = 5000;

    private final DataSource dataSource;
    private final SqlDialect dialect;
    private final Transactions transactions;
    private final OrderMoves moves;
    private final OrderListing listing;
    private final Nodes nodes;
    private final Runnable closing;

    /** @param self whose orders in hand are that are claimed here */
    JdbiCallStore(DataSource dataSource, SqlDialect dialect, NodeCard self, Runnable closing) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.transactions = new Transactions(Jdbi.create(dataSource), dialect);
        this.moves = new OrderMoves(self);
        this.listing = new OrderListing(transactions, new Totals(transactions, dialect));
        this.nodes = new JdbiNodes(transactions, self);
        this.closing = closing;
    }

    @Override
    public Added add(List<NewOrder> orders, Instant now) {
        return transactions.run(handle -> {
            Added added = OrderInsert.add(handle, orders, now);
            if (added.added().size() > MANY) {
                dialect.afterMany("orders").ifPresent(handle::execute);
            }
            return added;
        });
    }

    @Override
    public Optional<Order> order(OrderId id) {
        return transactions.read(handle -> OrderReads.order(handle, id));
    }

    @Override
    public OrderPage orders(OrderQuery query) {
        return listing.page(query);
    }

    @Override
    public Map<OrderState, Long> counts() {
        return transactions.read(handle -> Summaries.states(handle, Optional.empty()));
    }

    @Override
    public Optional<Instant> nextAttempt() {
        return transactions.read(OrderReads::nextAttempt);
    }

    @Override
    public boolean claim(OrderId id, Instant now) {
        return transactions.changes(handle -> moves.claim(handle, id, now));
    }

    @Override
    public boolean atStage(OrderId id, Stage stage, Instant now) {
        return transactions.changes(handle -> moves.atStage(handle, id, stage, now));
    }

    @Override
    public boolean complete(OrderId id, CallAnalysis analysis, Instant now) {
        byte[] document = ResultRows.document(analysis);
        return transactions.changes(handle -> {
            int rows = moves.complete(handle, id, now);
            if (rows == 1) {
                ResultRows.replace(handle, id, document, analysis);
                JdbiPaces.note(handle, id, analysis, now);
            }
            return rows;
        });
    }

    @Override
    public boolean replaceResult(OrderId id, CallAnalysis analysis, Instant now) {
        byte[] document = ResultRows.document(analysis);
        return transactions.changes(handle -> {
            int rows = OrderMoves.touchCompleted(handle, id, now);
            if (rows == 1) {
                ResultRows.replace(handle, id, document, analysis);
            }
            return rows;
        });
    }

    @Override
    public boolean fail(OrderId id, Failure failure, Optional<Instant> nextAttempt, Instant now) {
        return transactions.changes(handle -> moves.fail(handle, id, failure, nextAttempt, now));
    }

    @Override
    public boolean giveBack(OrderId id, Instant now) {
        return transactions.changes(handle -> moves.giveBack(handle, id, now));
    }

    @Override
    public List<OrderId> recoverInterrupted(Instant now) {
        return transactions.run(handle -> moves.recoverInterrupted(handle, now));
    }

    @Override
    public List<OrderId> inHand() {
        return transactions.read(moves::inHand);
    }

    @Override
    public Nodes nodes() {
        return nodes;
    }

    @Override
    public Clock clock(Clock machine) {
        return transactions.read(handle -> StoreTime.clock(handle, dialect, machine));
    }

    @Override
    public List<Turn> turns() {
        return transactions.read(OrderReads::turns);
    }

    @Override
    public List<Turn> turns(Collection<OrderId> ids) {
        return transactions.read(handle -> OrderReads.turns(handle, ids));
    }

    @Override
    public Optional<CallAnalysis> analysis(OrderId id) {
        return transactions.read(handle -> ResultRows.analysis(handle, id));
    }

    @Override
    public List<Failure> failures(OrderId id) {
        return transactions.read(handle -> FailureRows.of(handle, id));
    }

    @Override
    public Stream<Tried> tried(Optional<String> batch) {
        return Stream.iterate(
                        triedAfter(batch, ""),
                        some -> !some.isEmpty(),
                        some -> triedAfter(
                                batch, some.get(some.size() - 1).order().id().value()))
                .flatMap(some -> some.parallelStream().map(TriedOrders.Row::tried).toList().stream());
    }

    private List<TriedOrders.Row> triedAfter(Optional<String> batch, String last) {
        return transactions.read(handle -> TriedOrders.after(handle, batch, last));
    }

    @Override
    public Report.Summary summary(Optional<String> batch, String title, Instant now, Map<String, String> settings) {
        return transactions.read(handle -> Summaries.summary(handle, batch, title, now, settings));
    }

    @Override
    public void forEachCall(Optional<String> batch, Consumer<Report.ReportedCall> action) {
        String last = "";
        for (List<Order> some = ordersAfter(batch, last); !some.isEmpty(); some = ordersAfter(batch, last)) {
            for (Order order : some) {
                action.accept(new Report.ReportedCall(
                        order,
                        analysis(order.id()).orElseGet(() -> CallAnalysis.failed(order.call(), failures(order.id())))));
            }
            last = some.get(some.size() - 1).id().value();
        }
    }

    @Override
    public Stream<CallAnalysis> findings(Optional<String> batch) {
        return Stream.iterate(
                        documentsAfter(batch, ""),
                        some -> !some.isEmpty(),
                        some -> documentsAfter(
                                batch, some.get(some.size() - 1).order().value()))
                .flatMap(some -> some.parallelStream().map(ResultRows.Document::findings).toList().stream());
    }

    private List<ResultRows.Document> documentsAfter(Optional<String> batch, String last) {
        return transactions.read(handle -> ResultRows.documentsAfter(handle, batch, last));
    }

    private List<Order> ordersAfter(Optional<String> batch, String last) {
        return transactions.read(handle -> OrderReads.ordersAfter(handle, batch, last));
    }

    @Override
    public Optional<byte[]> checkpoint(CheckpointKey key) {
        return transactions.read(handle -> CheckpointRows.read(handle, key));
    }

    @Override
    public void saveCheckpoint(CheckpointKey key, byte[] result, Instant now) {
        byte[] packed = Packed.pack(result);
        transactions.run(handle -> {
            CheckpointRows.replace(handle, key, packed, now);
            return key;
        });
    }

    @Override
    public OrderEdits edits() {
        return new JdbiOrderEdits(transactions);
    }

    @Override
    public Batches batches() {
        return new JdbiBatches(transactions);
    }

    @Override
    public Reviews reviews() {
        return new JdbiReviews(transactions);
    }

    @Override
    public Paces paces() {
        return new JdbiPaces(transactions);
    }

    @Override
    public List<OrderId> completedBefore(Instant moment, Optional<String> batch) {
        return transactions.read(handle -> OrderRemoval.candidates(handle, moment, batch));
    }

    @Override
    public boolean removeCompleted(List<OrderId> orders, Set<ContentHash> recordings, Instant moment) {
        return transactions.run(handle -> {
            boolean all = OrderRemoval.remove(handle, orders, recordings, moment);
            if (!all) {
                handle.rollback();
            }
            return all;
        });
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        closing.run();
    }
}
