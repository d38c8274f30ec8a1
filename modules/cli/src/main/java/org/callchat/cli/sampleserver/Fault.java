// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callchat.api.model.OrderId;

/**
 * Something that goes wrong with the recording of an order.
 *
 * @param order an OrderID, or {@code *} for each
 * @param amount bytes, seconds or bytes a second, by kind
 * @param times how often; a whole number far beyond counting for always
 */
public record Fault(String order, Kind kind, long amount, long times) {
    static final String EVERY_ORDER = "*";
    private static final long ALWAYS = Long.MAX_VALUE;

    /** What can go wrong. */
    public enum Kind {
        /** The answer begins so many seconds late. */
        DELAY("delay", 5, ALWAYS),
        /** 429, with a wish to be left alone for so many seconds. */
        BUSY("429", 1, 1),
        /** 500. */
        ERROR("500", 0, 1),
        /** The connection is dropped after so many bytes. */
        DROP("drop", 10_000, 1),
        /** Says it sends so many bytes more than it does. */
        WRONG_LENGTH("wrong-length", 1000, ALWAYS),
        /** A web page in place of the recording. */
        HTML("html", 0, ALWAYS),
        /** 401, whatever the token. */
        UNAUTHORIZED("401", 0, ALWAYS),
        /** A checksum of other bytes. */
        WRONG_HASH("wrong-hash", 0, ALWAYS),
        /** Sends no more than so many bytes a second. */
        SLOW("slow", 20_000, ALWAYS),
        /** Sends nothing after so many bytes, and does not hang up. */
        STALL("stall", 10_000, 1);

        private final String id;
        private final long amount;
        private final long times;

        Kind(String id, long amount, long times) {
            this.id = id;
            this.amount = amount;
            this.times = times;
        }

        /** Whether the first number after it says how often, for there is nothing else to say. */
        boolean isOnlyCounted() {
            return this == ERROR || this == HTML || this == UNAUTHORIZED || this == WRONG_HASH;
        }
    }

    /**
     * Reads {@code ORDER=KIND[:AMOUNT[:TIMES]]}, or {@code ORDER=KIND[:TIMES]} for kinds without an amount.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Fault parse(String text) {
        int equals = text.indexOf('=');
        String order = equals < 0 ? "" : text.substring(0, equals).strip();
        if (!order.equals(EVERY_ORDER) && !OrderId.isValid(order)) {
            throw new IllegalArgumentException("\"" + text + "\" is no fault like N-1001=drop:20000 or *=500:2");
        }
        List<String> parts = List.of(
                text.substring(equals + 1).strip().toLowerCase(Locale.ROOT).split(":", -1));
        Kind kind = kind(parts.get(0));
        List<Long> numbers = new ArrayList<>();
        parts.subList(1, parts.size()).forEach(part -> numbers.add(number(text, part)));
        if (numbers.size() > (kind.isOnlyCounted() ? 1 : 2)) {
            throw new IllegalArgumentException("\"" + text + "\" has too many numbers");
        }
        if (kind.isOnlyCounted()) {
            return new Fault(order, kind, kind.amount, numbers.isEmpty() ? kind.times : numbers.get(0));
        }
        return new Fault(
                order,
                kind,
                numbers.isEmpty() ? kind.amount : numbers.get(0),
                numbers.size() < 2 ? kind.times : numbers.get(1));
    }

    /** The names of all kinds. */
    public static List<String> kinds() {
        return java.util.Arrays.stream(Kind.values()).map(kind -> kind.id).toList();
    }

    Duration time() {
        return Duration.ofSeconds(amount);
    }

    private static Kind kind(String id) {
        for (Kind kind : Kind.values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no fault \"" + id + "\"; there are " + String.join(", ", kinds()));
    }

    private static long number(String text, String part) {
        if (!part.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("\"" + text + "\" has no whole number in \"" + part + "\"");
        }
        return Long.parseLong(part);
    }
}
