// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Report;
import org.callchat.api.model.Silence;
import org.jdbi.v3.core.Handle;

/** Figures over many calls, added up by the database. Silence means mutual silence, as in the lists. */
final class Summaries {
    private Summaries() {}

    static Report.Summary summary(
            Handle handle, Optional<String> batch, String title, Instant now, Map<String, String> settings) {
        long[] totals = totals(handle, batch);
        return new Report.Summary(
                title,
                now,
                states(handle, batch),
                Duration.ofMillis(totals[0]),
                totals[1],
                Duration.ofMillis(totals[2]),
                categories(handle, batch),
                keywords(handle, batch),
                settings);
    }

    /** States without orders count 0. */
    static Map<OrderState, Long> states(Handle handle, Optional<String> batch) {
        Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
        for (OrderState state : OrderState.values()) {
            counts.put(state, 0L);
        }
        String where = " WHERE " + OrderRows.SEEN + (batch.isPresent() ? " AND o.batch = :batch" : "");
        counted(handle, "SELECT o.state, COUNT(*) FROM orders o" + where + " GROUP BY o.state", batch)
                .forEach((state, n) -> counts.put(OrderState.valueOf(state.toUpperCase(Locale.ROOT)), n));
        return counts;
    }

    private static long[] totals(Handle handle, Optional<String> batch) {
        return handle.createQuery("SELECT SUM(r.audio_ms), SUM(r.silences), SUM(r.silence_ms) FROM digests r"
                        + ofBatch(batch, " WHERE "))
                .bindMap(values(batch))
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .one();
    }

    private static Map<Silence.Category, Long> categories(Handle handle, Optional<String> batch) {
        Map<Silence.Category, Long> counts = new EnumMap<>(Silence.Category.class);
        for (Silence.Category category : Silence.Category.values()) {
            counts.put(category, 0L);
        }
        counted(
                        handle,
                        "SELECT r.category, COUNT(*) FROM silences r WHERE r.kind = '" + Silence.Kind.MUTUAL.id() + "'"
                                + ofBatch(batch, " AND ") + " GROUP BY r.category",
                        batch)
                .forEach((category, n) -> counts.put(Silence.Category.valueOf(category.toUpperCase(Locale.ROOT)), n));
        return counts;
    }

    private static Map<String, Long> keywords(Handle handle, Optional<String> batch) {
        return counted(
                handle,
                "SELECT r.term, COUNT(*) FROM keyword_hits r" + ofBatch(batch, " WHERE ") + " GROUP BY r.term",
                batch);
    }

    private static String ofBatch(Optional<String> batch, String joint) {
        return joint + "r.order_id IN (SELECT o.order_id FROM orders o WHERE " + OrderRows.SEEN
                + (batch.isPresent() ? " AND o.batch = :batch)" : ")");
    }

    private static Map<String, Long> counted(Handle handle, String sql, Optional<String> batch) {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery(sql)
                .bindMap(values(batch))
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    private static Map<String, String> values(Optional<String> batch) {
        return batch.map(b -> Map.of("batch", b)).orElse(Map.of());
    }
}
