// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.html;

import java.time.Duration;
import java.util.Locale;

/** Figures as people say them. */
final class Spoken {
    /** Not measured, which is not 0. */
    static final String NOT_MEASURED = "–";

    private Spoken() {}

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Hours, minutes or seconds, whichever tells most. */
    static String amount(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        if (seconds >= 5400) {
            return String.format(Locale.ROOT, "%,.1f h", seconds / 3600);
        }
        return seconds >= 90
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.0f s", seconds);
    }

    /** {@code 4:07} or {@code 1:02:09}. */
    static String clock(Duration time) {
        long hours = time.toHours();
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }
}
