// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Stage;
import org.jdbi.v3.core.Handle;

/** The history of failed attempts. What is longer than its column is cut, so that a failure can always be kept. */
final class FailureRows {
    static final String COLUMNS =
            "f.code AS f_code, f.stage AS f_stage, f.attempt AS f_attempt, f.at_ms AS f_at, f.message AS f_message,"
                    + " f.causes AS f_causes";
    private static final int MESSAGE = 4000;
    private static final int CAUSE = 700;
    private static final int CAUSES = 20;

    private FailureRows() {}

    /** Belongs to the transaction that ended the attempt. */
    static void insert(Handle handle, OrderId id, Failure failure) {
        long seq = handle.createQuery("SELECT failure_seq FROM orders WHERE order_id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        handle.createUpdate("INSERT INTO failures (order_id, seq, code, stage, attempt, at_ms, message, causes)"
                        + " VALUES (:id, :seq, :code, :stage, :attempt, :at, :message, :causes)")
                .bind("id", id.value())
                .bind("seq", seq)
                .bind("code", failure.code().value())
                .bind("stage", failure.stage().id())
                .bind("attempt", failure.attempt())
                .bind("at", failure.at().toEpochMilli())
                .bind("message", cut(failure.message(), MESSAGE))
                .bind("causes", causes(failure.causes()))
                .execute();
    }

    static List<Failure> of(Handle handle, OrderId id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM failures f WHERE f.order_id = :id ORDER BY f.seq")
                .bind("id", id.value())
                .map((row, context) -> failure(row))
                .list();
    }

    /** The failures of several orders by OrderID, each order's oldest first. */
    static Map<String, List<Failure>> of(Handle handle, List<String> ids) {
        Map<String, SortedMap<Long, Failure>> found = new HashMap<>();
        for (List<String> some : Chunks.of(ids)) {
            handle.createQuery("SELECT f.order_id, f.seq, " + COLUMNS + " FROM failures f WHERE f.order_id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> found.computeIfAbsent(row.getString("order_id"), id -> new TreeMap<>())
                            .put(row.getLong("seq"), failure(row)))
                    .list();
        }
        Map<String, List<Failure>> failures = new HashMap<>();
        found.forEach((id, each) -> failures.put(id, List.copyOf(each.values())));
        return failures;
    }

    static Failure failure(ResultSet row) throws SQLException {
        byte[] causes = row.getString("f_causes").getBytes(StandardCharsets.UTF_8);
        return new Failure(
                new FailureCode(row.getString("f_code")),
                Stage.valueOf(row.getString("f_stage").toUpperCase(Locale.ROOT)),
                row.getInt("f_attempt"),
                Instant.ofEpochMilli(row.getLong("f_at")),
                row.getString("f_message"),
                List.of(ModelJson.read(causes, String[].class)));
    }

    private static String causes(List<String> causes) {
        List<String> kept =
                causes.stream().limit(CAUSES).map(c -> cut(c, CAUSE)).toList();
        return new String(ModelJson.write(kept), StandardCharsets.UTF_8);
    }

    /** Not every database keeps a character 0. */
    private static String cut(String said, int longest) {
        String text = said.replace('\0', '?');
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
