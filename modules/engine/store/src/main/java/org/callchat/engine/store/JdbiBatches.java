// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.Batch;
import org.callchat.api.model.OrderState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** {@link Batches} in SQL. */
record JdbiBatches(Transactions transactions) implements Batches {
    private static final String ONE = " WHERE name = :name";

    @Override
    public void note(String name, String who, String source, Batch.Asked asked, Instant now) {
        transactions.run(handle -> {
            int known = handle.createUpdate("UPDATE batches SET added = added + :added,"
                            + " already_there = already_there + :alreadyThere, refused = refused + :refused,"
                            + " not_found = not_found + :unknown" + ONE)
                    .bind("name", name)
                    .bindMethods(asked)
                    .execute();
            return known > 0
                    ? known
                    : handle.createUpdate("INSERT INTO batches (name, who, created_ms, source, added, already_there,"
                                    + " refused, not_found)"
                                    + " VALUES (:name, :who, :now, :source, :added, :alreadyThere, :refused, :unknown)")
                            .bind("name", name)
                            .bind("who", who)
                            .bind("now", now.toEpochMilli())
                            .bind("source", source)
                            .bindMethods(asked)
                            .execute();
        });
    }

    @Override
    public List<Batch> all() {
        return transactions.read(handle -> batches(handle, Optional.empty()));
    }

    @Override
    public Optional<Batch> named(String name) {
        return transactions.read(
                handle -> batches(handle, Optional.of(name)).stream().findFirst());
    }

    private static List<Batch> batches(Handle handle, Optional<String> name) {
        Map<String, Map<OrderState, Long>> states = states(handle, name);
        Map<String, Duration> audio = audio(handle, name);
        Query query = handle.createQuery(
                "SELECT * FROM batches" + (name.isPresent() ? ONE : "") + " ORDER BY created_ms DESC, name");
        name.ifPresent(n -> query.bind("name", n));
        return query.map((row, context) -> batch(row, states, audio)).list();
    }

    private static Batch batch(ResultSet row, Map<String, Map<OrderState, Long>> states, Map<String, Duration> audio)
            throws SQLException {
        String name = row.getString("name");
        return new Batch(
                name,
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                row.getString("source"),
                new Batch.Asked(
                        row.getLong("added"),
                        row.getLong("already_there"),
                        row.getLong("refused"),
                        row.getLong("not_found")),
                states.getOrDefault(name, Map.of()),
                audio.getOrDefault(name, Duration.ZERO));
    }

    private static Map<String, Map<OrderState, Long>> states(Handle handle, Optional<String> name) {
        Query query = handle.createQuery("SELECT batch, state, COUNT(*) FROM orders WHERE state <> '"
                + OrderRows.DELETED + "'" + (name.isPresent() ? " AND batch = :name" : "") + " GROUP BY batch, state");
        name.ifPresent(n -> query.bind("name", n));
        Map<String, Map<OrderState, Long>> states = new HashMap<>();
        query.map((row, context) -> states.computeIfAbsent(row.getString(1), n -> new EnumMap<>(OrderState.class))
                        .put(OrderState.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getLong(3)))
                .list();
        return states;
    }

    private static Map<String, Duration> audio(Handle handle, Optional<String> name) {
        Query query = handle.createQuery("SELECT o.batch, SUM(d.audio_ms) FROM digests d"
                + " JOIN orders o ON o.order_id = d.order_id WHERE o.state <> '" + OrderRows.DELETED + "'"
                + (name.isPresent() ? " AND o.batch = :name" : "") + " GROUP BY o.batch");
        name.ifPresent(n -> query.bind("name", n));
        Map<String, Duration> audio = new HashMap<>();
        query.map((row, context) -> audio.put(row.getString(1), Duration.ofMillis(row.getLong(2))))
                .list();
        return audio;
    }
}
