// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param id snake case with the unit in the name: the head in files for machines
 * @param label the head for people
 * @param kind what {@code value} gives: a {@code String}, {@code Long}, {@code Duration}, {@code Double} or
 *     {@code OffsetDateTime}; empty when it is not known or was not measured
 */
public record Column<R>(String id, String label, Kind kind, Function<R, Optional<?>> value) {

    /** What a column holds. */
    public enum Kind {
        /** Text from outside, which may be hostile. */
        TEXT,
        /** One of our own words. */
        WORD,
        /** A {@code Long}. */
        COUNT,
        /** A {@code Duration}. */
        TIME,
        /** A {@code Double} from 0 to 1, or a difference of two such. */
        SHARE,
        /** A {@code Double} of any unit. */
        FIGURE,
        /** An {@code OffsetDateTime}: the clock on the wall where it happened. */
        MOMENT;

        public boolean isNumber() {
            return this == COUNT || this == TIME || this == SHARE || this == FIGURE;
        }
    }

    static <R> Column<R> text(String id, String label, Function<R, Optional<String>> text) {
        return new Column<>(id, label, Kind.TEXT, text::apply);
    }

    static <R> Column<R> word(String id, String label, Function<R, Optional<String>> word) {
        return new Column<>(id, label, Kind.WORD, word::apply);
    }

    static <R> Column<R> count(String id, String label, Function<R, Optional<? extends Number>> count) {
        return new Column<>(id, label, Kind.COUNT, row -> count.apply(row).map(Number::longValue));
    }

    static <R> Column<R> time(String id, String label, Function<R, Optional<Duration>> time) {
        return new Column<>(id, label, Kind.TIME, time::apply);
    }

    static <R> Column<R> share(String id, String label, Function<R, Optional<Double>> share) {
        return new Column<>(id, label, Kind.SHARE, row -> share.apply(row).filter(Double::isFinite));
    }

    static <R> Column<R> figure(String id, String label, Function<R, Optional<Double>> figure) {
        return new Column<>(id, label, Kind.FIGURE, row -> figure.apply(row).filter(Double::isFinite));
    }

    static <R> Column<R> moment(String id, String label, Function<R, Optional<OffsetDateTime>> moment) {
        return new Column<>(id, label, Kind.MOMENT, moment::apply);
    }

    /** For a moment of which nobody knows the clock on the wall. */
    public static Optional<OffsetDateTime> utc(Instant instant) {
        return Optional.of(instant.atOffset(ZoneOffset.UTC));
    }
}
