// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Order;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.OrderState;
import org.callchat.api.model.Recording;
import org.callchat.api.model.RecordingReference;
import org.callchat.engine.store.CallStore;

/** The few facts of an order that matter to its failures, so that a hundred thousand orders fit into memory. */
record TriedOrder(
        OrderId id,
        OrderState state,
        Instant updatedAt,
        List<Failure> failures,
        Optional<Duration> audio,
        Map<Facet, String> known,
        ZoneId zone) {
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
    private static final Pattern SHARE = Pattern.compile("^[\\\\/]{2}([^\\\\/]+)[\\\\/].*");
    private static final String HERE = "this machine";

    static TriedOrder of(CallStore.Tried tried, ZoneId zone) {
        Order order = tried.order();
        Map<Facet, String> known = new EnumMap<>(Facet.class);
        order.call().store().ifPresent(store -> known.put(Facet.STORE, store));
        tried.recording().ifPresent(recording -> known.put(Facet.CODEC, recording.codec()));
        format(order.reference()).ifPresent(format -> known.put(Facet.FORMAT, format));
        known.put(Facet.HOST, host(order.reference()));
        return new TriedOrder(
                order.id(),
                order.state(),
                order.updatedAt(),
                tried.failures(),
                tried.recording().map(Recording::duration),
                known,
                zone);
    }

    boolean has(FailureCode code) {
        return failures.stream().anyMatch(f -> f.code().equals(code));
    }

    /** The value of a facet that belongs to the order as a whole. */
    Optional<String> value(Facet facet) {
        return facet == Facet.HOUR ? Optional.of(hour(updatedAt)) : Optional.ofNullable(known.get(facet));
    }

    /** The same where one failure is looked at. */
    Optional<String> value(Facet facet, Failure failure) {
        return switch (facet) {
            case STAGE -> Optional.of(failure.stage().id());
            case HOUR -> Optional.of(hour(failure.at()));
            case STORE, CODEC, FORMAT, HOST -> value(facet);
        };
    }

    private String hour(Instant time) {
        return String.format(Locale.ROOT, "%02d:00", time.atZone(zone).getHour());
    }

    private static Optional<String> format(RecordingReference reference) {
        Matcher ending = ENDING.matcher(reference.locator());
        return ending.find() ? Optional.of(ending.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String host(RecordingReference reference) {
        Matcher share = SHARE.matcher(reference.locator());
        if (share.matches()) {
            return share.group(1).toLowerCase(Locale.ROOT);
        }
        try {
            String host = new URI(reference.locator()).getHost();
            return host == null ? HERE : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return HERE;
        }
    }
}
