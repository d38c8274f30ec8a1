// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;

/** Durations as exact decimal seconds. A result has thousands of them, so the usual ones take the short way. */
final class SecondsText {
    private static final int DECIMALS = 9;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
    /** So many digits fit into a long as nanoseconds, whatever they are. */
    private static final int SURE_DIGITS = 18;

    private SecondsText() {}

    static String of(Duration value) {
        if (value.isNegative()) {
            return BigDecimal.valueOf(value.getSeconds())
                    .add(BigDecimal.valueOf(value.getNano(), DECIMALS))
                    .toPlainString();
        }
        if (value.getNano() == 0) {
            return Long.toString(value.getSeconds());
        }
        String nanos = Integer.toString(1_000_000_000 + value.getNano());
        int end = nanos.length();
        while (nanos.charAt(end - 1) == '0') {
            end--;
        }
        return value.getSeconds() + "." + nanos.substring(1, end);
    }

    static Duration read(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.currentToken().isNumeric()) {
            context.reportWrongTokenException(Duration.class, JsonToken.VALUE_NUMBER_FLOAT, "a duration is in seconds");
        }
        String text = in.getText();
        long nanos = plainNanos(text);
        return nanos >= 0 ? Duration.ofNanos(nanos) : anyDuration(text, context);
    }

    /** @return −1 when the text is not as short and plain as most are */
    private static long plainNanos(String text) {
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        int whole = point < 0 ? text.length() : point;
        if (decimals > DECIMALS || whole + DECIMALS > SURE_DIGITS) {
            return -1;
        }
        long nanos = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == point) {
                continue;
            }
            if (c < '0' || c > '9') {
                return -1;
            }
            nanos = nanos * 10 + (c - '0');
        }
        for (int i = decimals; i < DECIMALS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static Duration anyDuration(String text, DeserializationContext context) throws IOException {
        try {
            BigDecimal nanos = new BigDecimal(text).movePointRight(DECIMALS);
            BigDecimal[] parts = nanos.divideAndRemainder(NANOS);
            return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (ArithmeticException e) {
            return (Duration) context.handleWeirdStringValue(
                    Duration.class, text, "a duration has at most nine decimals and fits into seconds");
        }
    }
}
