// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting that a provider declares. Option pages, command-line flags and the check of configuration files are drawn
 * from it.
 *
 * @param id dotted and stable, e.g. {@code silence.minimum}
 * @param unit as shown behind the value, e.g. {@code s}; empty for none
 * @param minimum least number, or least length of a text
 * @param maximum greatest number, or greatest length of a text
 * @param choices the only texts allowed; empty for any
 */
public record Parameter<T>(
        String id,
        String label,
        String description,
        String unit,
        Class<T> type,
        T defaultValue,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        List<T> choices) {

    public Parameter {
        choices = List.copyOf(choices);
        if (!List.of(Double.class, Integer.class, Boolean.class, String.class).contains(type)) {
            throw new IllegalArgumentException(id + ": a parameter is a number, a text or a switch, not " + type);
        }
    }

    public static Parameter<Double> number(
            String id, String label, String description, String unit, double defaultValue, double min, double max) {
        return new Parameter<>(
                id, label, description, unit, Double.class, defaultValue, decimal(min), decimal(max), List.of());
    }

    public static Parameter<Integer> count(
            String id, String label, String description, String unit, int defaultValue, int min, int max) {
        return new Parameter<>(
                id, label, description, unit, Integer.class, defaultValue, decimal(min), decimal(max), List.of());
    }

    public static Parameter<Boolean> flag(String id, String label, String description, boolean defaultValue) {
        return new Parameter<>(
                id, label, description, "", Boolean.class, defaultValue, Optional.empty(), Optional.empty(), List.of());
    }

    public static Parameter<String> text(
            String id, String label, String description, String defaultValue, List<String> choices) {
        return new Parameter<>(
                id,
                label,
                description,
                "",
                String.class,
                defaultValue,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(4096)),
                choices);
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException naming the parameter, the text and what would be allowed
     */
    public T parse(String text) {
        try {
            return check(type.cast(parsed(text.strip())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    label + " (" + id + ") must be " + allowed() + ", not \"" + text + "\"", e);
        }
    }

    /** @throws IllegalArgumentException when the value is out of bounds or none of the choices */
    public T check(T value) {
        boolean inChoices = choices.isEmpty() || choices.contains(value);
        BigDecimal size = size(value);
        boolean inBounds = minimum.map(m -> size.compareTo(m) >= 0).orElse(true)
                && maximum.map(m -> size.compareTo(m) <= 0).orElse(true);
        if (!inChoices || !inBounds) {
            throw new IllegalArgumentException(
                    label + " (" + id + ") must be " + allowed() + ", not \"" + value + "\"");
        }
        return value;
    }

    /** The allowed values in words. */
    public String allowed() {
        if (!choices.isEmpty()) {
            return "one of "
                    + String.join(", ", choices.stream().map(String::valueOf).toList());
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        String kind = type == String.class ? "a text" : type == Integer.class ? "a whole number" : "a number";
        if (type == String.class || minimum.isEmpty() || maximum.isEmpty()) {
            return kind;
        }
        String bounds = " from " + minimum.get().toPlainString() + " to "
                + maximum.get().toPlainString();
        return kind + bounds + (unit.isEmpty() ? "" : " " + unit);
    }

    private Object parsed(String text) {
        if (type == Double.class) {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new NumberFormatException(text);
            }
            return value;
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Boolean.class) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new NumberFormatException(text);
            };
        }
        return text;
    }

    private static BigDecimal size(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return value instanceof String text ? BigDecimal.valueOf(text.length()) : BigDecimal.ZERO;
    }

    private static Optional<BigDecimal> decimal(double value) {
        return Optional.of(BigDecimal.valueOf(value).stripTrailingZeros());
    }
}
