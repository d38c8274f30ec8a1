// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Forecast;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** {@link Paces} in SQL. */
record JdbiPaces(Transactions transactions) implements Paces {
    private static final String OPEN = "open";
    private static final String TRUE = "true";
    private static final String VOID = "void";

    /** Which steps of a call's timings belong to which stage. */
    private static final Map<Stage, List<String>> STEPS = Map.of(
            Stage.DOWNLOAD, List.of("download"),
            Stage.DECODE, List.of("decode", "levels"),
            Stage.TRANSCRIBE, List.of("voice_activity", "transcribe"),
            Stage.ANALYSE, List.of("analyze"));

    /** What was known from an earlier attempt says nothing about how long calls take. */
    static void note(Handle handle, OrderId id, CallAnalysis analysis, Instant now) {
        Timings timings = analysis.timings();
        boolean isWhole =
                !timings.steps().getOrDefault("transcribe", Duration.ZERO).isZero();
        if (!isWhole || analysis.recording().isEmpty()) {
            return;
        }
        long audio = analysis.recording().get().duration().toMillis();
        handle.createUpdate("DELETE FROM stage_times WHERE order_id = :id")
                .bind("id", id.value())
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO stage_times (order_id, stage, audio_ms, took_ms,"
                + " at_ms) VALUES (:id, :stage, :audio, :took, :now)")) {
            STEPS.forEach((stage, steps) -> batch.bind("id", id.value())
                    .bind("stage", stage.id())
                    .bind("audio", audio)
                    .bind(
                            "took",
                            steps.stream()
                                    .mapToLong(s -> timings.steps()
                                            .getOrDefault(s, Duration.ZERO)
                                            .toMillis())
                                    .sum())
                    .bind("now", now.toEpochMilli())
                    .add());
            batch.execute();
        }
    }

    @Override
    public List<WorkedCall> worked(int limit) {
        Map<String, Map<Stage, Duration>> took = new LinkedHashMap<>();
        Map<String, Duration> audio = new LinkedHashMap<>();
        transactions.read(handle -> handle.createQuery("SELECT order_id, stage, audio_ms, took_ms FROM stage_times"
                        + " ORDER BY at_ms DESC, order_id FETCH FIRST :limit ROWS ONLY")
                .bind("limit", limit * STEPS.size())
                .map((row, context) -> {
                    String id = row.getString("order_id");
                    Stage stage = Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
                    took.computeIfAbsent(id, i -> new EnumMap<>(Stage.class))
                            .put(stage, Duration.ofMillis(row.getLong("took_ms")));
                    audio.put(id, Duration.ofMillis(row.getLong("audio_ms")));
                    return id;
                })
                .list());
        List<WorkedCall> calls = new ArrayList<>();
        audio.forEach((id, length) -> calls.add(new WorkedCall(length, took.getOrDefault(id, Map.of()))));
        Collections.reverse(calls);
        return calls;
    }

    @Override
    public List<Waiting> waiting() {
        return transactions.read(handle -> handle.createQuery("SELECT batch, duration_ms, next_attempt FROM orders"
                        + " WHERE state IN ('pending', 'failed') ORDER BY priority, position, order_id")
                .map((row, context) -> new Waiting(
                        row.getString("batch"),
                        OrderRows.number(row, "duration_ms").map(Duration::ofMillis),
                        OrderRows.number(row, "next_attempt").map(Instant::ofEpochMilli)))
                .list());
    }

    @Override
    public void foretold(Forecast forecast, Instant now) {
        transactions.run(handle -> {
            handle.createUpdate("DELETE FROM forecasts WHERE at_ms = :now")
                    .bind("now", now.toEpochMilli())
                    .execute();
            return handle.createUpdate("INSERT INTO forecasts (at_ms, calls, median_ms, likely_from, likely_to,"
                            + " sure_from, sure_to, rate, outcome) VALUES (:now, :calls, :median, :likelyFrom,"
                            + " :likelyTo, :sureFrom, :sureTo, :rate, '" + OPEN + "')")
                    .bind("now", now.toEpochMilli())
                    .bind("calls", forecast.calls())
                    .bind("median", forecast.median().toMillis())
                    .bind("likelyFrom", forecast.likely().earliest().toMillis())
                    .bind("likelyTo", forecast.likely().latest().toMillis())
                    .bind("sureFrom", forecast.nearlySure().earliest().toMillis())
                    .bind("sureTo", forecast.nearlySure().latest().toMillis())
                    .bind("rate", forecast.callsPerMinute())
                    .execute();
        });
    }

    @Override
    public void cameTrue(Instant now) {
        transactions.run(handle -> handle.createUpdate("UPDATE forecasts SET outcome = '" + TRUE
                        + "', took_ms = CAST(:now AS BIGINT) - at_ms WHERE outcome = '" + OPEN + "'")
                .bind("now", now.toEpochMilli())
                .execute());
    }

    @Override
    public void overtaken() {
        transactions.run(handle -> handle.createUpdate(
                        "UPDATE forecasts SET outcome = '" + VOID + "' WHERE outcome = '" + OPEN + "'")
                .execute());
    }

    @Override
    public void forget(Instant before) {
        transactions.run(handle -> {
            for (String table : List.of("stage_times", "forecasts")) {
                handle.createUpdate("DELETE FROM " + table + " WHERE at_ms < :before")
                        .bind("before", before.toEpochMilli())
                        .execute();
            }
            return before;
        });
    }

    @Override
    public List<Tested> tested(int limit) {
        List<Tested> tested = new ArrayList<>(
                transactions.read(handle -> handle.createQuery("SELECT * FROM forecasts WHERE outcome = '" + TRUE
                                + "' ORDER BY at_ms DESC FETCH FIRST :limit ROWS ONLY")
                        .bind("limit", limit)
                        .map((row, context) -> tested(row))
                        .list()));
        Collections.reverse(tested);
        return tested;
    }

    private static Tested tested(ResultSet row) throws SQLException {
        return new Tested(
                Instant.ofEpochMilli(row.getLong("at_ms")),
                new Forecast(
                        row.getInt("calls"),
                        millis(row, "median_ms"),
                        new Forecast.Range(millis(row, "likely_from"), millis(row, "likely_to")),
                        new Forecast.Range(millis(row, "sure_from"), millis(row, "sure_to")),
                        row.getDouble("rate")),
                millis(row, "took_ms"));
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getLong(column));
    }
}
