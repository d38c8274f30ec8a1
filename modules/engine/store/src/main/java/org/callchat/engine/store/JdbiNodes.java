// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.jdbi.v3.core.statement.Query;

/** {@link Nodes} in SQL. */
record JdbiNodes(Transactions transactions, NodeCard self) implements Nodes {
    /** A node of the same name that beat so lately is at work. */
    private static final Duration AT_WORK = Duration.ofSeconds(15);

    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int LONGEST_WHO = 200;

    @Override
    public void join(int workers, Instant now) {
        transactions.changes(handle -> {
            handle.createQuery("SELECT host FROM nodes WHERE name = :name AND home <> :home AND run IS NOT NULL"
                            + " AND beat_ms > :recent")
                    .bind("name", self.name())
                    .bind("home", self.home())
                    .bind("recent", now.minus(AT_WORK).toEpochMilli())
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(this::refuse);
            handle.createUpdate("DELETE FROM nodes WHERE name = :name OR (run IS NULL AND beat_ms < :forgotten)")
                    .bind("name", self.name())
                    .bind("forgotten", now.minus(REMEMBERED).toEpochMilli())
                    .execute();
            return handle.createUpdate("INSERT INTO nodes (name, home, run, host, version, workers, started_ms, beat,"
                            + " beat_ms, in_hand, completed)"
                            + " VALUES (:name, :home, :run, :host, :version, :workers, :now, 0, :now, 0, 0)")
                    .bind("name", self.name())
                    .bind("home", self.home())
                    .bind("run", self.run())
                    .bind("host", self.host())
                    .bind("version", self.version())
                    .bind("workers", workers)
                    .bind("now", now.toEpochMilli())
                    .execute();
        });
    }

    private void refuse(String host) {
        throw new CallFailure(
                StoreFailures.NODE_NAME,
                "A node called " + self.name() + " is at work already, on " + host
                        + ". Give this one another name with --node.");
    }

    @Override
    public boolean beat(Load load, Instant now) {
        return transactions.changes(handle -> handle.createUpdate("UPDATE nodes SET beat = beat + 1, beat_ms = :now,"
                        + " in_hand = :inHand, completed = :completed, calls_per_hour = :rate WHERE run = :run")
                .bind("now", now.toEpochMilli())
                .bind("inHand", load.inHand())
                .bind("completed", load.completed())
                .bind("rate", load.callsPerHour().orElse(null))
                .bind("run", self.run())
                .execute());
    }

    @Override
    public void leave(Instant now) {
        transactions.changes(handle -> handle.createUpdate(
                        "UPDATE nodes SET run = NULL, in_hand = 0, beat_ms = :now WHERE run = :run")
                .bind("now", now.toEpochMilli())
                .bind("run", self.run())
                .execute());
    }

    @Override
    public boolean giveUp(Node silent) {
        return transactions.changes(handle -> handle.createUpdate(
                        "UPDATE nodes SET run = NULL, in_hand = 0 WHERE run = :run AND beat = :beat")
                .bind("run", silent.run().orElse(""))
                .bind("beat", silent.beat())
                .execute());
    }

    @Override
    public List<Node> all() {
        return transactions.read(handle -> handle.createQuery("SELECT * FROM nodes ORDER BY name")
                .map((row, context) -> node(row))
                .list());
    }

    @Override
    public void hold(String who, Instant now) {
        transactions.read(handle -> handle.createQuery("SELECT COUNT(*) FROM holds")
                                .mapTo(Integer.class)
                                .one()
                        > 0
                ? 0
                : handle.createUpdate("INSERT INTO holds (id, who, since_ms) VALUES (1, :who, :now)")
                        .bind("who", who.length() <= LONGEST_WHO ? who : who.substring(0, LONGEST_WHO))
                        .bind("now", now.toEpochMilli())
                        .execute());
    }

    @Override
    public boolean endHold() {
        return transactions.changes(
                handle -> handle.createUpdate("DELETE FROM holds").execute());
    }

    @Override
    public Optional<Hold> held() {
        return transactions.read(handle -> handle.createQuery("SELECT who, since_ms FROM holds")
                .map((row, context) -> new Hold(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .findOne());
    }

    @Override
    public List<Recovery> recoveries(Optional<OrderId> order, int limit) {
        return transactions.run(handle -> {
            Query query = handle.createQuery("SELECT * FROM recoveries"
                            + (order.isPresent() ? " WHERE order_id = :order" : "")
                            + " ORDER BY at_ms DESC, order_id, seq DESC FETCH FIRST :limit ROWS ONLY")
                    .bind("limit", limit);
            order.ifPresent(id -> query.bind("order", id.value()));
            return query.map((row, context) -> recovery(row)).list();
        });
    }

    private static Node node(ResultSet row) throws SQLException {
        double rate = row.getDouble("calls_per_hour");
        Optional<Double> callsPerHour = row.wasNull() ? Optional.empty() : Optional.of(rate);
        return new Node(
                row.getString("name"),
                row.getString("host"),
                row.getString("version"),
                Optional.ofNullable(row.getString("run")),
                row.getInt("workers"),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                row.getLong("beat"),
                Instant.ofEpochMilli(row.getLong("beat_ms")),
                row.getInt("in_hand"),
                row.getLong("completed"),
                callsPerHour);
    }

    private static Recovery recovery(ResultSet row) throws SQLException {
        return new Recovery(
                new OrderId(row.getString("order_id")),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                Optional.ofNullable(row.getString("from_node")),
                row.getString("by_node"),
                Optional.ofNullable(row.getString("stage")).map(s -> Stage.valueOf(s.toUpperCase(Locale.ROOT))),
                row.getInt("attempt"));
    }
}
