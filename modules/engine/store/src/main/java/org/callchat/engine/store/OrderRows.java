// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Stage;
import org.callchat.api.model.TimeRange;

/** Orders as rows, and rows as orders. */
final class OrderRows {
    /** Everything an order consists of, its last failure included. */
    /** The state of orders that a person deleted, as long as they may be wanted back; nothing shows them. */
    static final String DELETED = "deleted";

    static final String SEEN = "o.state <> '" + DELETED + "'";

    static final String SELECT = "SELECT o.*, " + FailureRows.COLUMNS
            + " FROM orders o LEFT JOIN failures f ON f.order_id = o.order_id AND f.seq = o.failure_seq ";

    private OrderRows() {}

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                call(row),
                new RecordingReference(row.getString("source"), row.getString("locator")),
                row.getString("batch"),
                OrderState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("priority"),
                row.getInt("attempts"),
                text(row, "stage").map(s -> Stage.valueOf(s.toUpperCase(Locale.ROOT))),
                instant(row, "next_attempt"),
                row.getString("f_code") == null ? Optional.empty() : Optional.of(FailureRows.failure(row)),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                Instant.ofEpochMilli(row.getLong("updated_ms")));
    }

    static CallStore.Turn turn(ResultSet row) throws SQLException {
        return new CallStore.Turn(
                new OrderId(row.getString("order_id")),
                row.getInt("priority"),
                instant(row, "next_attempt").orElse(instantOfMicros(row.getLong("position"))));
    }

    private static CallRecord call(ResultSet row) throws SQLException {
        return new CallRecord(
                new OrderId(row.getString("order_id")),
                text(row, "call_sid"),
                text(row, "tel_id"),
                text(row, "cust_id"),
                text(row, "chain"),
                text(row, "store"),
                text(row, "agent"),
                text(row, "started_at").map(OffsetDateTime::parse),
                roles(row.getString("roles")),
                number(row, "duration_ms").map(Duration::ofMillis),
                spans(row.getString("holds")));
    }

    static String roles(List<ChannelRole> roles) {
        return roles.stream().map(ChannelRole::id).collect(Collectors.joining(","));
    }

    private static List<ChannelRole> roles(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(ChannelRole::parse).toList();
    }

    static String spans(List<TimeRange> spans) {
        return spans.stream()
                .map(span -> span.start().toMillis() + "-" + span.end().toMillis())
                .collect(Collectors.joining(","));
    }

    private static List<TimeRange> spans(String text) {
        return Arrays.stream(text.split(","))
                .filter(span -> !span.isEmpty())
                .map(span -> span.split("-"))
                .map(ends -> TimeRange.ofMillis(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                .toList();
    }

    /** What a search looks into, in lower case. */
    static String searchText(CallRecord call) {
        return Stream.of(Optional.of(call.order().value()), call.agent(), call.store(), call.chain())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }

    private static Instant instantOfMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
