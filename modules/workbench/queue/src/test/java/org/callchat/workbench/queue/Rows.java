// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallDigest;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderPage;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.Stage;

/** Rows to show. */
final class Rows {
    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private static final OffsetDateTime STARTED = OffsetDateTime.parse("2025-03-03T09:14:00+01:00");

    private Rows() {}

    static OrderPage.Row pending(String id) {
        return row(id, OrderState.PENDING);
    }

    static OrderPage.Row row(String id, OrderState state) {
        return new OrderPage.Row(order(id, state, Optional.empty(), Optional.empty()), Optional.empty());
    }

    static OrderPage.Row analysed(String id, CallDigest digest) {
        return new OrderPage.Row(
                order(id, OrderState.COMPLETED, Optional.empty(), Optional.empty()), Optional.of(digest));
    }

    static OrderPage.Row failed(String id, String message, Instant nextTry) {
        Failure failure = new Failure(new FailureCode("DL_CONN_LOST"), Stage.DOWNLOAD, 1, NOW, message, List.of());
        return new OrderPage.Row(
                order(id, OrderState.FAILED, Optional.of(nextTry), Optional.of(failure)), Optional.empty());
    }

    static CallDigest digest(double seconds, int silences, double silent, double longest, int keywords) {
        return new CallDigest(length(seconds), 100, silences, length(silent), length(longest), keywords);
    }

    private static Duration length(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Order order(String id, OrderState state, Optional<Instant> nextTry, Optional<Failure> failure) {
        CallRecord call = new CallRecord(
                new OrderId(id),
                Optional.of("SID-1"),
                Optional.empty(),
                Optional.of("+1 202 555 0100"),
                Optional.of("Chain"),
                Optional.of("Riverside"),
                Optional.of("Laura Venn"),
                Optional.of(STARTED),
                List.of());
        RecordingReference reference = new RecordingReference("folder", "/calls/" + id + ".wav");
        return new Order(call, reference, "b", state, 3, 1, Optional.empty(), nextTry, failure, NOW, NOW);
    }
}
