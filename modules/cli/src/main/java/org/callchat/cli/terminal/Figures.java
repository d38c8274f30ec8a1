// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them, the same in every locale. */
public final class Figures {
    /** Stands for what was not measured. */
    public static final String UNKNOWN = "-";

    private Figures() {}

    /** {@code 0:43}, {@code 1:02:03}: to the nearest second. */
    public static String clock(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** {@code 6.5 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** {@code 32.2 MB}, with a thousand bytes to the kilobyte. */
    public static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    /** {@code 1 recording}, {@code 2 recordings}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    public static String rate(double perHour) {
        return String.format(Locale.ROOT, perHour < 10 ? "%.1f" : "%.0f", perHour);
    }
}
