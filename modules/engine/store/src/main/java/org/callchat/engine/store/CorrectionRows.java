// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.TextCorrection;
import org.jdbi.v3.core.Handle;

/** Corrections of text as rows. */
final class CorrectionRows {
    private static final String ONE = " order_id = :order AND place = :place";

    private CorrectionRows() {}

    static void supersede(Handle handle, TextCorrection correction) {
        String place = place(correction);
        int revision = handle.createQuery("SELECT COUNT(*) FROM text_corrections WHERE" + ONE)
                .bind("order", correction.order().value())
                .bind("place", place)
                .mapTo(Integer.class)
                .one();
        handle.createUpdate(
                        "UPDATE text_corrections SET superseded_ms = :at WHERE" + ONE + " AND superseded_ms IS NULL")
                .bind("at", correction.at().toEpochMilli())
                .bind("order", correction.order().value())
                .bind("place", place)
                .execute();
        handle.createUpdate("INSERT INTO text_corrections (order_id, place, revision, channel, start_ms, end_ms, heard,"
                        + " said, who, at_ms)"
                        + " VALUES (:order, :place, :revision, :channel, :start, :end, :heard, :said, :who, :at)")
                .bind("order", correction.order().value())
                .bind("place", place)
                .bind("revision", revision + 1)
                .bindByType("channel", correction.channel().orElse(null), Integer.class)
                .bind("start", correction.time().start().toMillis())
                .bind("end", correction.time().end().toMillis())
                .bind("heard", correction.heard())
                .bind("said", correction.said())
                .bind("who", correction.who())
                .bind("at", correction.at().toEpochMilli())
                .execute();
    }

    static List<TextCorrection> latest(Handle handle, OrderId order) {
        return handle
                .createQuery("SELECT * FROM text_corrections WHERE order_id = :order AND superseded_ms IS NULL"
                        + " ORDER BY start_ms, place")
                .bind("order", order.value())
                .map((row, context) -> correction(row))
                .list()
                .stream()
                .filter(c -> !c.isTakenBack())
                .toList();
    }

    private static String place(TextCorrection correction) {
        return correction.channel().map(c -> c + "-").orElse("")
                + correction.time().start().toMillis() + "-"
                + correction.time().end().toMillis();
    }

    private static TextCorrection correction(ResultSet row) throws SQLException {
        int number = row.getInt("channel");
        Optional<Integer> channel = row.wasNull() ? Optional.empty() : Optional.of(number);
        return new TextCorrection(
                new OrderId(row.getString("order_id")),
                channel,
                TimeRange.ofMillis(row.getLong("start_ms"), row.getLong("end_ms")),
                row.getString("heard"),
                row.getString("said"),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at_ms")));
    }
}
