// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;
import org.callchat.api.spi.CallSource.Found;
import org.callchat.services.sources.ManifestColumns.Values;

/** Makes a call of a line of a manifest. */
final class ManifestRow {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MOST_ROLES = 32;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final ManifestFolder folder;

    ManifestRow(ManifestFolder folder) {
        this.folder = folder;
    }

    /** @throws IllegalArgumentException saying what is wrong with the line and what to do */
    Found read(Values values) {
        OrderId order = new OrderId(needed(values, ManifestColumns.ORDER_ID));
        CallRecord call = new CallRecord(
                order,
                text(values, "call_sid"),
                text(values, "tel_id"),
                text(values, "cust_id"),
                text(values, "chain"),
                text(values, "store"),
                text(values, "agent"),
                text(values, "started_at").map(ManifestRow::time),
                text(values, "roles").map(ManifestRow::roles).orElse(List.of()));
        Path file = folder.recording(needed(values, ManifestColumns.FILE));
        return new Found(call, new RecordingReference(FolderCallSource.ID, file.toString()));
    }

    private static String needed(Values values, String column) {
        return text(values, column)
                .orElseThrow(() -> new IllegalArgumentException("The line has no " + column + "; add it."));
    }

    private static Optional<String> text(Values values, String column) {
        Optional<String> value = values.of(column);
        if (value.filter(v -> CONTROL.matcher(v).find()).isPresent()) {
            throw new IllegalArgumentException(
                    "The " + column + " has a line break or another control character; remove it.");
        }
        return value;
    }

    /** A time without an offset could be any of many moments, so it is refused. */
    private static OffsetDateTime time(String text) {
        Optional<OffsetDateTime> time = parsed(text);
        return time.filter(t -> t.getYear() >= FIRST_YEAR && t.getYear() <= LAST_YEAR)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The started_at \"" + abbreviated(text)
                                        + "\" is no date and time with offset; write it like 2026-03-31T14:05:00+02:00 or with Z for UTC."));
    }

    private static Optional<OffsetDateTime> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<ChannelRole> roles(String text) {
        List<ChannelRole> roles =
                Stream.of(text.split(";", -1)).map(ChannelRole::parse).toList();
        if (roles.size() > MOST_ROLES) {
            throw new IllegalArgumentException("The line has " + roles.size() + " roles; give one for each channel.");
        }
        return roles;
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
