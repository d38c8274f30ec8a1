// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.model.TimeRange;
import org.callchat.api.spi.CallSource.Found;

/** Makes a call of what a server says about one, or says why it cannot be one. Repeats nothing personal. */
final class CallJson {
    private static final int MOST_ROLES = 32;
    private static final double LONGEST_SECONDS = 7 * 86_400;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final ServerAddress address;

    CallJson(ServerAddress address) {
        this.address = address;
    }

    /** @throws IllegalArgumentException saying what is wrong and what to do */
    Found read(JsonNode json) {
        OrderId order = new OrderId(text(json, "orderId")
                .orElseThrow(
                        () -> new IllegalArgumentException("The call has no orderId; the service must give one.")));
        CallRecord call = new CallRecord(
                order,
                text(json, "callSid"),
                text(json, "telId"),
                text(json, "custId"),
                text(json, "chain"),
                text(json, "store"),
                text(json, "agent"),
                text(json, "startedAt").map(CallJson::time),
                roles(json.path("channels")),
                duration(json.path("durationSeconds")),
                holds(json.path("holds")));
        return new Found(
                call,
                new RecordingReference(
                        TelephonyCallSource.ID, address.recording(order).toString()));
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " is not a line of text.");
        }
        return Optional.of(value.asText());
    }

    private static OffsetDateTime time(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new IllegalArgumentException(
                "startedAt is no date and time with offset, like 2026-03-31T14:05:00+02:00.");
    }

    private static List<ChannelRole> roles(JsonNode json) {
        if (json.size() > MOST_ROLES) {
            throw new IllegalArgumentException(
                    "channels has " + json.size() + " entries; one for each channel is enough.");
        }
        List<ChannelRole> roles = new ArrayList<>();
        json.forEach(role -> roles.add(ChannelRole.parse(role.asText())));
        return roles;
    }

    private static Optional<Duration> duration(JsonNode json) {
        return json.isMissingNode() || json.isNull()
                ? Optional.empty()
                : Optional.of(
                        TimeRange.ofSeconds(0, seconds(json, "durationSeconds")).end());
    }

    private static List<TimeRange> holds(JsonNode json) {
        if (json.size() > CallRecord.MAX_HOLDS) {
            throw new IllegalArgumentException("holds has " + json.size() + " entries, which nobody waits through.");
        }
        List<TimeRange> holds = new ArrayList<>();
        for (JsonNode hold : json) {
            holds.add(TimeRange.ofSeconds(
                    seconds(hold.path("startSeconds"), "startSeconds"),
                    seconds(hold.path("endSeconds"), "endSeconds")));
        }
        return holds.stream().sorted().toList();
    }

    private static double seconds(JsonNode json, String field) {
        if (!json.isNumber() || !(json.doubleValue() >= 0 && json.doubleValue() <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException(field + " is no number of seconds from 0 to a week.");
        }
        return json.doubleValue();
    }
}
