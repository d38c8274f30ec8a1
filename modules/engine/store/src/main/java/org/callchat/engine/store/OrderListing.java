// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderQuery;
import org.callchat.api.model.OrderState;
import org.jdbi.v3.core.Handle;

/** Answers {@link OrderQuery}: the database filters, sorts and cuts the page; only its rows are read in full. */
final class OrderListing {
    private static final String DIGEST =
            "d.audio_ms AS d_audio, d.words AS d_words, d.silences AS d_silences, d.silence_ms AS d_silence,"
                    + " d.longest_ms AS d_longest, d.keyword_hits AS d_keywords";
    private static final String ROW = OrderRows.SELECT.replace("SELECT o.*, ", "SELECT o.*, " + DIGEST + ", ")
            + "LEFT JOIN digests d ON d.order_id = o.order_id WHERE o.order_id IN (<ids>)";

    private final Transactions transactions;
    private final Totals totals;

    OrderListing(Transactions transactions, Totals totals) {
        this.transactions = transactions;
        this.totals = totals;
    }

    OrderPage page(OrderQuery query) {
        return transactions.read(handle -> {
            Map<String, Object> values = new HashMap<>();
            String where = where(query, values, DeletedOrders.exist(handle));
            long total = totals.of(handle, where, values);
            List<String> ids = total <= query.offset() ? List.of() : ids(handle, query, where, values, total);
            return new OrderPage(rows(handle, ids), total);
        });
    }

    private static List<String> ids(
            Handle handle, OrderQuery query, String where, Map<String, Object> values, long total) {
        boolean isNearerToTheEnd = query.sort() == OrderQuery.Sort.POSITION && query.offset() > total / 2;
        long behind = Math.max(0, total - query.offset() - query.limit());
        List<String> ids = handle.createQuery("SELECT o.order_id FROM orders o" + digestJoin(query.sort()) + where
                        + " ORDER BY " + order(query.sort(), query.ascending() != isNearerToTheEnd)
                        + " OFFSET :skipped ROWS FETCH NEXT :most ROWS ONLY")
                .bindMap(values)
                .bind("skipped", isNearerToTheEnd ? behind : query.offset())
                .bind("most", Math.min(query.limit(), total - query.offset()))
                .mapTo(String.class)
                .collect(Collectors.toCollection(ArrayList::new));
        if (isNearerToTheEnd) {
            Collections.reverse(ids);
        }
        return ids;
    }

    private static List<OrderPage.Row> rows(Handle handle, List<String> ids) {
        Map<String, OrderPage.Row> rows = new HashMap<>();
        for (List<String> some : Chunks.of(ids)) {
            handle.createQuery(ROW)
                    .bindList("ids", some)
                    .map((row, context) -> new OrderPage.Row(OrderRows.order(row), digest(row)))
                    .forEach(row -> rows.put(row.order().id().value(), row));
        }
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** @param deleted whether deleted orders may be among them; without, an index alone answers for all states */
    static String where(OrderQuery query, Map<String, Object> values, boolean deleted) {
        List<String> conditions = new ArrayList<>();
        if (query.states().isEmpty()) {
            conditions.add(deleted ? OrderRows.SEEN : "");
        } else {
            conditions.add(query.states().stream()
                    .map(OrderState::id)
                    .sorted()
                    .collect(Collectors.joining("', '", "o.state IN ('", "')")));
        }
        query.batch().ifPresent(batch -> {
            conditions.add("o.batch = :batch");
            values.put("batch", batch);
        });
        query.text().filter(t -> !t.isBlank()).ifPresent(text -> {
            conditions.add("o.search_text LIKE :text ESCAPE '!'");
            values.put("text", "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
        });
        conditions.removeIf(String::isEmpty);
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static String digestJoin(OrderQuery.Sort sort) {
        return switch (sort) {
            case AUDIO, SILENCE, KEYWORDS -> " LEFT JOIN digests d ON d.order_id = o.order_id";
            default -> "";
        };
    }

    /** What is not known comes last, whichever way the list is sorted. */
    private static String order(OrderQuery.Sort sort, boolean ascending) {
        List<String> columns = switch (sort) {
            case POSITION -> List.of("o.priority", "o.position", "o.order_id");
            case ORDER_ID -> List.of("o.order_id");
            case STATE -> List.of("o.state", "o.order_id");
            case AGENT -> List.of("o.agent", "o.order_id");
            case STORE -> List.of("o.store", "o.order_id");
            case STARTED -> List.of("o.started_ms", "o.order_id");
            case UPDATED -> List.of("o.updated_ms", "o.order_id");
            case AUDIO -> List.of("d.audio_ms", "o.order_id");
            case SILENCE -> List.of("d.silence_ms", "o.order_id");
            case KEYWORDS -> List.of("d.keyword_hits", "o.order_id");
        };
        String direction = ascending ? " ASC" : " DESC";
        return columns.stream().map(c -> c + direction + nulls(c)).collect(Collectors.joining(", "));
    }

    private static String nulls(String column) {
        return switch (column) {
            case "o.agent", "o.store", "o.started_ms", "d.audio_ms", "d.silence_ms", "d.keyword_hits" -> " NULLS LAST";
            default -> "";
        };
    }

    private static Optional<CallDigest> digest(ResultSet row) throws SQLException {
        long audio = row.getLong("d_audio");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new CallDigest(
                Duration.ofMillis(audio),
                row.getInt("d_words"),
                row.getInt("d_silences"),
                Duration.ofMillis(row.getLong("d_silence")),
                Duration.ofMillis(row.getLong("d_longest")),
                row.getInt("d_keywords")));
    }
}
