// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sorts silences into classes by length; the classes grow about as fast as the lengths do. */
final class LengthCount {
    private static final long[] FROM_SECONDS = {0, 2, 3, 5, 8, 12, 20, 30, 60};

    private final long[] counts = new long[FROM_SECONDS.length];

    void add(Duration length) {
        int at = FROM_SECONDS.length - 1;
        while (at > 0 && length.compareTo(Duration.ofSeconds(FROM_SECONDS[at])) < 0) {
            at--;
        }
        counts[at]++;
    }

    List<ReportFigures.LengthClass> classes() {
        List<ReportFigures.LengthClass> classes = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            classes.add(new ReportFigures.LengthClass(Duration.ofSeconds(FROM_SECONDS[i]), counts[i]));
        }
        return classes;
    }
}
