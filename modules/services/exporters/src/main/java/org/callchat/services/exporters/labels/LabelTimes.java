// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.TimeRange;
import org.callchat.services.exporters.Rounded;

/** Times as label files have them, to the millisecond. */
final class LabelTimes {
    /** No recording is longer: a week. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(7 * 24 * 3600L);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,15})?(?:[eE]-?\\d{1,2})?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})");

    private LabelTimes() {}

    /** {@code 12.345} */
    static String seconds(Duration time) {
        return Rounded.seconds(time).toPlainString();
    }

    /** {@code 00:01:02,345} */
    static String clock(Duration time, char point) {
        long ms = Rounded.seconds(time).movePointRight(3).longValueExact();
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                point,
                ms % 1000);
    }

    /** Empty when it is no time in seconds; a comma may stand for the point. */
    static Optional<Duration> ofSeconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(text.replace(',', '.'));
        return seconds.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(seconds.movePointRight(3)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }

    /** Empty when it is no time as {@code 01:02.345}, with or without hours. */
    static Optional<Duration> ofClock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches() || Integer.parseInt(clock.group(2)) > 59 || Integer.parseInt(clock.group(3)) > 59) {
            return Optional.empty();
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        // 7.5 s are written as 7.5 or 7.500
        long millis = Long.parseLong((clock.group(4) + "00").substring(0, 3));
        return Optional.of(Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3)))
                .plusMillis(millis));
    }

    /** @throws org.callchat.api.model.CallFailure when the end comes first */
    static TimeRange range(Duration start, Duration end, String file, int line) {
        if (end.compareTo(start) < 0) {
            throw LabelTrouble.line(
                    file,
                    line,
                    "the label ends at " + seconds(end) + " s, before it begins at " + seconds(start) + " s.");
        }
        return new TimeRange(start, end);
    }
}
