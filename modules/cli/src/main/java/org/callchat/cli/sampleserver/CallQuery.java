// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A search with its filters, and which page of it is wanted.
 *
 * @param from place of the page's first call among all that the filters let through
 */
record CallQuery(Map<String, String> filters, Predicate<SampleCall> filter, int limit, int from) {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;
    private static final List<String> SAME =
            List.of("chainId", "storeId", "agentId", "orderId", "callSid", "telId", "custId");
    private static final List<String> TIMES = List.of("fromDate", "toDate", "fromTime", "toTime");

    /**
     * Reads the part of an address behind the question mark.
     *
     * @throws IllegalArgumentException saying what is not understood
     */
    static CallQuery parse(String query) {
        Map<String, String> values = values(query);
        Optional<String> cursor = Optional.ofNullable(values.remove("cursor"));
        int limit = limit(Optional.ofNullable(values.remove("limit")));
        Predicate<SampleCall> all = call -> true;
        for (Map.Entry<String, String> value : values.entrySet()) {
            all = all.and(filter(value.getKey(), value.getValue()));
        }
        return new CallQuery(
                values, all, limit, cursor.map(c -> place(c, values)).orElse(0));
    }

    /** Where the page after this one begins, which is of use with the same filters only. */
    String next() {
        String text = (from + limit) + " " + filters.hashCode();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int place(String cursor, Map<String, String> filters) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            if (parts.length == 2 && Integer.parseInt(parts[1]) == filters.hashCode()) {
                return Math.max(0, Integer.parseInt(parts[0]));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException("cursor is none of this search");
    }

    private static int limit(Optional<String> text) {
        int limit = text.filter(t -> t.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(text.isEmpty() ? DEFAULT_LIMIT : 0);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
        return limit;
    }

    private static Predicate<SampleCall> filter(String name, String value) {
        if (SAME.contains(name)) {
            return call -> call.text(name).equals(value);
        }
        if (!TIMES.contains(name)) {
            throw new IllegalArgumentException("there is no filter " + name);
        }
        try {
            return name.endsWith("Date")
                    ? day(name, LocalDate.parse(value))
                    : time(name, LocalTime.parse(value), value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " must be like 2026-03-31 or 17:30", e);
        }
    }

    private static Predicate<SampleCall> day(String name, LocalDate day) {
        return name.equals("fromDate")
                ? call -> !call.startedAt().toLocalDate().isBefore(day)
                : call -> !call.startedAt().toLocalDate().isAfter(day);
    }

    /** A time without seconds takes the whole minute in. */
    private static Predicate<SampleCall> time(String name, LocalTime time, String text) {
        LocalTime last = text.length() > "17:30".length() ? time : time.plusSeconds(59);
        return name.equals("fromTime")
                ? call -> !call.startedAt().toLocalTime().isBefore(time)
                : call -> !call.startedAt().toLocalTime().withNano(0).isAfter(last);
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(query.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a filter has no value");
            }
            String name = URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8);
            if (values.put(name, URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8)) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        });
        return values;
    }
}
