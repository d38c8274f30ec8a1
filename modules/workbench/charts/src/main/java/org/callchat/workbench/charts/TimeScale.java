// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.time.Duration;
import org.callchat.api.model.TimeRange;

/**
 * How times lie on the screen.
 *
 * @param shown the span from the left edge to the right edge
 * @param width pixels from the left edge to the right edge
 */
public record TimeScale(TimeRange shown, int width) {

    public TimeScale {
        if (shown.length().isZero()) {
            throw new IllegalArgumentException("a scale needs a span of some length");
        }
        width = Math.max(1, width);
    }

    public double secondsPerPixel() {
        return shown.lengthSeconds() / width;
    }

    /** Pixels from the left edge; beyond the edges for times that are not shown. */
    public double x(Duration time) {
        return (time.toNanos() - shown.start().toNanos()) / 1e9 / secondsPerPixel();
    }

    /** The time under a pixel, never before the start of the call. */
    public Duration timeAt(double x) {
        long nanos = shown.start().toNanos() + Math.round(x * secondsPerPixel() * 1e9);
        return Duration.ofNanos(Math.max(0, nanos));
    }

    /** How long so many pixels are. */
    public Duration lengthOf(double pixels) {
        return Duration.ofNanos(Math.round(pixels * secondsPerPixel() * 1e9));
    }
}
