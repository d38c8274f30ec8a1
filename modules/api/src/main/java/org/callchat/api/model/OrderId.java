// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.util.Objects;
import java.util.regex.Pattern;

/** Names one request to analyse one call: 1 to 64 of letters, digits, {@code .}, {@code _} and {@code -}. */
public record OrderId(String value) implements Comparable<OrderId> {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public OrderId {
        Objects.requireNonNull(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "OrderID \"" + shown(value) + "\" is refused: use 1 to 64 letters, digits, '.', '_' or '-'");
        }
    }

    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    private static String shown(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
