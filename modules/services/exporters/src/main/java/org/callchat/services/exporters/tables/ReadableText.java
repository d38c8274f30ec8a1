// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.tables;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.callchat.services.exporters.WellFormedText;

/** Values as people read them. */
public final class ReadableText {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final String PATTERNS = "patterns";

    private ReadableText() {}

    public static String of(Column<?> column, Object value) {
        return switch (column.kind()) {
            case TEXT, WORD -> text(column, (String) value);
            case COUNT -> String.format(Locale.ROOT, "%,d", (Long) value);
            case TIME -> time((Duration) value);
            case SHARE -> percent((Double) value);
            case FIGURE -> String.format(Locale.ROOT, "%,.2f", (Double) value);
            case MOMENT -> MINUTES.format((OffsetDateTime) value);
        };
    }

    /** Ids of patterns in words, which break between lines where they should. */
    private static String text(Column<?> column, String text) {
        return WellFormedText.of(column.id().equals(PATTERNS) ? Labels.words(text) : text);
    }

    /** {@code 6.5 s}, {@code 12:05} minutes, {@code 1:02:05} hours. */
    public static String time(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%,d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** Whether the first letter that has a direction runs from the right. */
    public static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }
}
