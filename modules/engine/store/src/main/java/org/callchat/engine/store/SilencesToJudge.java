// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Silence;
import org.callchat.api.model.TimeRange;
import org.callchat.api.review.SilencePlace;
import org.callchat.api.review.SilenceQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Silences over many calls that a reviewer has judged or still has to. */
final class SilencesToJudge {
    /** The rule of {@link org.callchat.api.review.Mark#means}: the middle of each lies within the other. */
    private static final String JUDGED = " (SELECT 1 FROM judgements j WHERE j.order_id = s.order_id"
            + " AND j.superseded_ms IS NULL AND j.status = 'judged' AND j.channel IS NULL"
            + " AND j.found_start_ms <= (s.start_ms + s.end_ms) / 2 AND (s.start_ms + s.end_ms) / 2 < j.found_end_ms"
            + " AND s.start_ms <= (j.found_start_ms + j.found_end_ms) / 2"
            + " AND (j.found_start_ms + j.found_end_ms) / 2 < s.end_ms AND j.reviewer ";

    private static final String BY_ME = "EXISTS" + JUDGED + "= :me)";
    private static final String BY_ANOTHER = "EXISTS" + JUDGED + "<> :me)";

    private SilencesToJudge() {}

    static Reviews.Standing standing(Handle handle, SilenceQuery query, String reviewer) {
        long all = count(handle, query, reviewer, "");
        return new Reviews.Standing(count(handle, query, reviewer, " AND " + BY_ME), all);
    }

    private static long count(Handle handle, SilenceQuery query, String reviewer, String more) {
        return bound(handle.createQuery("SELECT COUNT(*) FROM" + source(query) + more), query, reviewer)
                .mapTo(Long.class)
                .one();
    }

    static List<SilencePlace> open(Handle handle, SilenceQuery query, String reviewer, int limit) {
        return bound(
                        handle.createQuery("SELECT s.order_id, s.start_ms, s.end_ms, s.kind, s.category FROM"
                                + source(query) + " AND NOT " + BY_ME
                                + " ORDER BY s.order_id, s.start_ms FETCH FIRST :limit ROWS ONLY"),
                        query,
                        reviewer)
                .bind("limit", limit)
                .map((row, context) -> place(row))
                .list();
    }

    private static String source(SilenceQuery query) {
        return " silences s JOIN orders o ON o.order_id = s.order_id WHERE o.state <> '" + OrderRows.DELETED + "'"
                + " AND s.channel IS NULL AND s.end_ms - s.start_ms >= :least"
                + (query.batch().isPresent() ? " AND o.batch = :batch" : "")
                + (query.agent().isPresent() ? " AND o.agent = :agent" : "")
                + (query.store().isPresent() ? " AND o.store = :store" : "")
                + (query.categories().isEmpty() ? "" : " AND s.category IN (" + categories(query) + ")")
                + (query.round() == SilenceQuery.Round.SECOND ? " AND " + BY_ANOTHER : "");
    }

    private static String categories(SilenceQuery query) {
        return query.categories().stream()
                .map(Silence.Category::id)
                .sorted()
                .collect(Collectors.joining("', '", "'", "'"));
    }

    private static Query bound(Query sql, SilenceQuery query, String reviewer) {
        sql.bind("least", query.least().toMillis()).bind("me", reviewer);
        query.batch().ifPresent(b -> sql.bind("batch", b));
        query.agent().ifPresent(a -> sql.bind("agent", a));
        query.store().ifPresent(s -> sql.bind("store", s));
        return sql;
    }

    private static SilencePlace place(ResultSet row) throws SQLException {
        return new SilencePlace(
                new OrderId(row.getString("order_id")),
                TimeRange.ofMillis(row.getLong("start_ms"), row.getLong("end_ms")),
                Silence.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Silence.Category.valueOf(row.getString("category").toUpperCase(Locale.ROOT)));
    }
}
