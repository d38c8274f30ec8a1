// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures with the decimals they deserve. */
public final class Rounded {
    /** Decimals of a time in seconds. */
    public static final int SECONDS = 3;
    /** Decimals of a share, a probability or any other figure. */
    public static final int OTHER = 4;

    private Rounded() {}

    /** In seconds, to the millisecond. */
    public static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .setScale(SECONDS, RoundingMode.HALF_UP);
    }

    /** @throws NumberFormatException when the value is not finite */
    public static BigDecimal of(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A measure of a call, by the unit in its name. */
    public static BigDecimal measure(String id, double value) {
        return of(value, id.endsWith("_s") ? SECONDS : OTHER);
    }

    /** The shortest plain notation: {@code 6.5}, not {@code 6.500} or {@code 6.5E0}. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
