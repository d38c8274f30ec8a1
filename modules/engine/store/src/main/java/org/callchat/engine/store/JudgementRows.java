// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.Judgement;
import org.callchat.api.review.Mark;
import org.callchat.api.review.Opinion;
import org.callchat.api.review.Verdict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Judgements as rows. */
final class JudgementRows {
    private static final String ONE = " order_id = :order AND mark = :mark AND reviewer = :reviewer";

    private JudgementRows() {}

    static void supersede(Handle handle, Judgement judgement) {
        int revision = handle.createQuery("SELECT COUNT(*) FROM judgements WHERE" + ONE)
                .bind("order", judgement.order().value())
                .bind("mark", judgement.mark().id())
                .bind("reviewer", judgement.reviewer())
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("UPDATE judgements SET superseded_ms = :at WHERE" + ONE + " AND superseded_ms IS NULL")
                .bind("at", judgement.at().toEpochMilli())
                .bind("order", judgement.order().value())
                .bind("mark", judgement.mark().id())
                .bind("reviewer", judgement.reviewer())
                .execute();
        insert(handle, judgement, revision + 1);
    }

    private static void insert(Handle handle, Judgement judgement, int revision) {
        Opinion opinion = judgement.opinion();
        handle.createUpdate("INSERT INTO judgements (order_id, mark, reviewer, revision, found_start_ms, found_end_ms,"
                        + " channel, start_ms, end_ms, verdict, note, tags, status, at_ms)"
                        + " VALUES (:order, :mark, :reviewer, :revision, :foundStart, :foundEnd, :channel, :start,"
                        + " :end, :verdict, :note, :tags, :status, :at)")
                .bind("order", judgement.order().value())
                .bind("mark", judgement.mark().id())
                .bind("reviewer", judgement.reviewer())
                .bind("revision", revision)
                .bindByType("foundStart", found(judgement, true), Long.class)
                .bindByType("foundEnd", found(judgement, false), Long.class)
                .bindByType("channel", judgement.mark().channel().orElse(null), Integer.class)
                .bind("start", opinion.span().start().toMillis())
                .bind("end", opinion.span().end().toMillis())
                .bindByType("verdict", opinion.verdict().map(Verdict::id).orElse(null), String.class)
                .bind("note", opinion.note())
                .bind("tags", String.join(",", opinion.tags()))
                .bind("status", opinion.status().id())
                .bind("at", judgement.at().toEpochMilli())
                .execute();
    }

    private static @org.jspecify.annotations.Nullable Long found(Judgement judgement, boolean start) {
        return judgement
                .mark()
                .found()
                .map(f -> (start ? f.start() : f.end()).toMillis())
                .orElse(null);
    }

    static List<Judgement> latest(Handle handle, OrderId order) {
        return handle.createQuery("SELECT * FROM judgements WHERE order_id = :order AND superseded_ms IS NULL"
                        + " ORDER BY mark, reviewer")
                .bind("order", order.value())
                .map((row, context) -> judgement(row))
                .list();
    }

    static List<Judgement> latest(Handle handle, Optional<String> batch) {
        Query query = handle.createQuery("SELECT j.* FROM judgements j JOIN orders o ON o.order_id = j.order_id"
                + " WHERE j.superseded_ms IS NULL AND o.state <> '" + OrderRows.DELETED + "'"
                + (batch.isPresent() ? " AND o.batch = :batch" : "") + " ORDER BY j.order_id, j.mark, j.reviewer");
        batch.ifPresent(b -> query.bind("batch", b));
        return query.map((row, context) -> judgement(row)).list();
    }

    static List<Judgement> history(Handle handle, OrderId order, Mark mark, String reviewer) {
        return handle.createQuery("SELECT * FROM judgements WHERE" + ONE + " ORDER BY revision")
                .bind("order", order.value())
                .bind("mark", mark.id())
                .bind("reviewer", reviewer)
                .map((row, context) -> judgement(row))
                .list();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        int number = row.getInt("channel");
        Optional<Integer> channel = row.wasNull() ? Optional.empty() : Optional.of(number);
        long start = row.getLong("found_start_ms");
        Optional<TimeRange> found =
                row.wasNull() ? Optional.empty() : Optional.of(TimeRange.ofMillis(start, row.getLong("found_end_ms")));
        Opinion opinion = new Opinion(
                TimeRange.ofMillis(row.getLong("start_ms"), row.getLong("end_ms")),
                Optional.ofNullable(row.getString("verdict")).flatMap(Verdict::named),
                row.getString("note"),
                Arrays.asList(row.getString("tags").split(",")),
                row.getString("status").equals(Opinion.Status.WITHDRAWN.id()));
        return new Judgement(
                new OrderId(row.getString("order_id")),
                new Mark(row.getString("mark"), found, channel),
                opinion,
                row.getString("reviewer"),
                Instant.ofEpochMilli(row.getLong("at_ms")));
    }
}
