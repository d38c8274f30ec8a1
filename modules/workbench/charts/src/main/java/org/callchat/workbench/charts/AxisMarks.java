// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where the marks of a time axis stand, at steps that people count in. */
public final class AxisMarks {

    /** Milliseconds between labels, and how many parts minor marks make of them. */
    private enum Step {
        HUNDREDTH(10, 2, 2),
        FIFTIETH(20, 2, 2),
        TWENTIETH(50, 5, 2),
        TENTH(100, 2, 1),
        FIFTH(200, 2, 1),
        HALF(500, 5, 1),
        ONE(1_000, 2, 0),
        TWO(2_000, 2, 0),
        FIVE(5_000, 5, 0),
        TEN(10_000, 2, 0),
        FIFTEEN(15_000, 3, 0),
        THIRTY(30_000, 3, 0),
        MINUTE(60_000, 4, 0),
        TWO_MINUTES(120_000, 2, 0),
        FIVE_MINUTES(300_000, 5, 0),
        TEN_MINUTES(600_000, 2, 0),
        HALF_HOUR(1_800_000, 3, 0),
        HOUR(3_600_000, 4, 0);

        private final long millis;
        private final int parts;
        private final int digits;

        Step(long millis, int parts, int digits) {
            this.millis = millis;
            this.parts = parts;
            this.digits = digits;
        }
    }

    private AxisMarks() {}

    /**
     * The marks of a scale in order of time, one beyond each edge included so that labels do not vanish half-way.
     *
     * @param spacing least pixels from one label to the next
     */
    public static List<AxisMark> of(TimeScale scale, int spacing) {
        Step step = stepFor(scale.secondsPerPixel() * spacing);
        long minor = step.millis / step.parts;
        long first = scale.shown().start().toMillis() / step.millis * step.millis;
        long last = scale.shown().end().toMillis();
        List<AxisMark> marks = new ArrayList<>();
        for (long at = first; at <= last; at += minor) {
            Duration time = Duration.ofMillis(at);
            marks.add(new AxisMark(time, at % step.millis == 0 ? TimeText.clock(time, step.digits) : ""));
        }
        return marks;
    }

    private static Step stepFor(double seconds) {
        for (Step step : Step.values()) {
            if (step.millis >= seconds * 1000) {
                return step;
            }
        }
        return Step.HOUR;
    }
}
