// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.csv;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.callchat.services.exporters.Rounded;

/**
 * One column of a table.
 *
 * @param header snake case with the unit in the name
 * @param cell what stands in it; empty when that is not known
 */
record Column<R>(String header, Function<R, Optional<String>> cell) {

    /** Text from outside, guarded against being run as a formula. */
    static <R> Column<R> text(String header, Function<R, Optional<String>> text) {
        return new Column<>(header, row -> text.apply(row).map(FormulaGuard::harmless));
    }

    /** A word or an instant of our own making. */
    static <R> Column<R> word(String header, Function<R, String> word) {
        return new Column<>(header, row -> Optional.of(word.apply(row)));
    }

    static <R> Column<R> count(String header, Function<R, Optional<? extends Number>> count) {
        return new Column<>(
                header, row -> count.apply(row).map(Number::longValue).map(String::valueOf));
    }

    static <R> Column<R> seconds(String header, Function<R, Optional<Duration>> time) {
        return new Column<>(header, row -> time.apply(row).map(Rounded::seconds).map(value -> value.toPlainString()));
    }

    /** A share, a probability or another figure that may be no number. */
    static <R> Column<R> figure(String header, Function<R, Optional<Double>> figure) {
        return new Column<>(
                header,
                row -> figure.apply(row)
                        .filter(Double::isFinite)
                        .map(value -> Rounded.plain(Rounded.of(value, Rounded.OTHER))));
    }
}
