// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them: {@code 1:05}, {@code 1:02:03}, {@code 0:07.4}, {@code 6.5 s}. */
public final class TimeText {

    private TimeText() {}

    /** Minutes and whole seconds, with hours when there are any. */
    public static String clock(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** {@link #clock} with so many digits after the point, 0 to 3, cut rather than rounded. */
    public static String clock(Duration time, int digits) {
        if (digits == 0) {
            return clock(time);
        }
        String millis = String.format(Locale.ROOT, "%03d", time.toMillisPart());
        return clock(time) + "." + millis.substring(0, digits);
    }

    /** A length: tenths of a second below a minute, {@link #clock} above. */
    public static String length(Duration length) {
        long tenths = Math.round(length.toMillis() / 100.0);
        return tenths < 600 ? String.format(Locale.ROOT, "%d.%d s", tenths / 10, tenths % 10) : clock(length) + " min";
    }
}
