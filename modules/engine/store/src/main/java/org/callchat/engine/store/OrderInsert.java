// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Adds orders at the end of the queue. */
final class OrderInsert {
    private static final int ROWS_PER_ROUND = 1000;
    private static final long MOST_ROOM = 1000;
    private static final String INSERT = "INSERT INTO orders (order_id, call_sid, tel_id, cust_id, chain, store, agent,"
            + " started_at, started_ms, roles, duration_ms, holds, source, locator, batch, state, priority, position, attempts,"
            + " created_ms, updated_ms, version, search_text)"
            + " VALUES (:id, :callSid, :telId, :custId, :chain, :store, :agent,"
            + " :startedAt, :startedMs, :roles, :durationMs, :holds, :source, :locator, :batch, :state, :priority, :position, 0,"
            + " :now, :now, 1, :searchText)";

    private OrderInsert() {}

    static CallStore.Added add(Handle handle, List<CallStore.NewOrder> orders, Instant now) {
        Set<OrderId> seen = new HashSet<>();
        List<CallStore.NewOrder> fresh = new ArrayList<>();
        List<OrderId> known = new ArrayList<>();
        Set<OrderId> stored = stored(handle, orders);
        for (CallStore.NewOrder order : orders) {
            OrderId id = order.call().order();
            if (!seen.add(id) || stored.contains(id)) {
                known.add(id);
            } else {
                fresh.add(order);
            }
        }
        DeletedOrders.purge(
                handle, fresh.stream().map(o -> o.call().order().value()).toList());
        for (List<CallStore.NewOrder> ofBatch : byBatch(fresh)) {
            insert(handle, longestFirst(ofBatch), now);
        }
        return new CallStore.Added(fresh.stream().map(o -> o.call().order()).toList(), List.copyOf(known));
    }

    private static Collection<List<CallStore.NewOrder>> byBatch(List<CallStore.NewOrder> orders) {
        return orders.stream()
                .collect(Collectors.groupingBy(CallStore.NewOrder::batch, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** So that no worker is left alone with a long call at the end; what is of unknown length comes last, as it came. */
    private static List<CallStore.NewOrder> longestFirst(List<CallStore.NewOrder> orders) {
        return orders.stream()
                .sorted(Comparator.comparing(
                                (CallStore.NewOrder o) -> o.call().duration().orElse(Duration.ZERO))
                        .reversed())
                .toList();
    }

    private static Set<OrderId> stored(Handle handle, List<CallStore.NewOrder> orders) {
        Set<OrderId> stored = new HashSet<>();
        for (List<String> some :
                Chunks.of(orders.stream().map(o -> o.call().order().value()).toList())) {
            handle.createQuery("SELECT order_id FROM orders WHERE order_id IN (<ids>) AND state <> '"
                            + OrderRows.DELETED + "'")
                    .bindList("ids", some)
                    .mapTo(String.class)
                    .forEach(id -> stored.add(new OrderId(id)));
        }
        return stored;
    }

    private static void insert(Handle handle, List<CallStore.NewOrder> fresh, Instant now) {
        List<Long> positions = FairTurns.of(handle, fresh.get(0).batch(), fresh.size());
        Room room = room(handle, fresh.size() - positions.size(), now);
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (int i = 0; i < fresh.size(); i++) {
                long position = i < positions.size() ? positions.get(i) : room.at(i - positions.size());
                bind(batch, fresh.get(i), position, now);
                batch.add();
                if (batch.size() == ROWS_PER_ROUND) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** Where orders go: behind everything that is there, with room for others in between where there is any. */
    private record Room(long first, long step) {
        long at(int index) {
            return first + step * index;
        }
    }

    /** Positions are microseconds, so that they also say when an order came. */
    private static Room room(Handle handle, int count, Instant now) {
        long last = handle.createQuery("SELECT MAX(position) FROM orders")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
        long end = OrderRows.micros(now);
        long step = Math.max(1, Math.min(MOST_ROOM, (end - last) / (count + 1)));
        return new Room(Math.max(last + 1, end - step * count), step);
    }

    private static void bind(PreparedBatch batch, CallStore.NewOrder order, long position, Instant now) {
        CallRecord call = order.call();
        batch.bind("id", call.order().value())
                .bind("callSid", call.callSid().orElse(null))
                .bind("telId", call.telId().orElse(null))
                .bind("custId", call.custId().orElse(null))
                .bind("chain", call.chain().orElse(null))
                .bind("store", call.store().orElse(null))
                .bind("agent", call.agent().orElse(null))
                .bind(
                        "startedAt",
                        call.startedAt().map(OffsetDateTime::toString).orElse(null))
                .bind(
                        "startedMs",
                        call.startedAt().map(t -> t.toInstant().toEpochMilli()).orElse(null))
                .bind("roles", OrderRows.roles(call.roles()))
                .bind("durationMs", call.duration().map(Duration::toMillis).orElse(null))
                .bind("holds", OrderRows.spans(call.holds()))
                .bind("source", order.reference().source())
                .bind("locator", order.reference().locator())
                .bind("batch", order.batch())
                .bind("state", OrderState.PENDING.id())
                .bind("priority", Order.NORMAL_PRIORITY)
                .bind("position", position)
                .bind("now", now.toEpochMilli())
                .bind("searchText", OrderRows.searchText(call));
    }
}
