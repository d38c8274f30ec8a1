// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source knows of one call.
 *
 * @param order the OrderID
 * @param custId the customer's phone number or id: personal, never logged
 * @param roles who is on which channel; empty where the source does not say
 * @param duration how long the source says it lasted
 * @param holds when the source says that the caller was on hold, in time of the recording; empty where it does not say
 */
public record CallRecord(
        OrderId order,
        Optional<String> callSid,
        Optional<String> telId,
        Optional<String> custId,
        Optional<String> chain,
        Optional<String> store,
        Optional<String> agent,
        Optional<OffsetDateTime> startedAt,
        List<ChannelRole> roles,
        Optional<Duration> duration,
        List<TimeRange> holds) {

    /** No field of a call record is longer than this. */
    public static final int MAX_FIELD = 200;

    /** Nobody is put on hold more often in one call. */
    public static final int MAX_HOLDS = 1000;

    public CallRecord {
        Objects.requireNonNull(order);
        callSid = checked("call_sid", callSid);
        telId = checked("tel_id", telId);
        custId = checked("cust_id", custId);
        chain = checked("chain", chain);
        store = checked("store", store);
        agent = checked("agent", agent);
        Objects.requireNonNull(startedAt);
        roles = List.copyOf(roles);
        Objects.requireNonNull(duration);
        // results that were stored before there were any have none
        holds = Optional.ofNullable(holds).map(List::copyOf).orElse(List.of());
        if (holds.size() > MAX_HOLDS) {
            throw new IllegalArgumentException("there are more than " + MAX_HOLDS + " holds");
        }
    }

    /** What a source knows that hears nothing of how the call went. */
    public CallRecord(
            OrderId order,
            Optional<String> callSid,
            Optional<String> telId,
            Optional<String> custId,
            Optional<String> chain,
            Optional<String> store,
            Optional<String> agent,
            Optional<OffsetDateTime> startedAt,
            List<ChannelRole> roles) {
        this(order, callSid, telId, custId, chain, store, agent, startedAt, roles, Optional.empty(), List.of());
    }

    /** A call of which only the OrderID is known. */
    public static CallRecord of(OrderId order) {
        Optional<String> unknown = Optional.empty();
        return new CallRecord(order, unknown, unknown, unknown, unknown, unknown, unknown, Optional.empty(), List.of());
    }

    private static Optional<String> checked(String field, Optional<String> value) {
        Optional<String> text = value.map(String::strip).filter(v -> !v.isEmpty());
        if (text.isPresent() && text.get().length() > MAX_FIELD) {
            throw new IllegalArgumentException(field + " is longer than " + MAX_FIELD + " characters");
        }
        return text;
    }
}
