// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.util.List;

/**
 * Widens or narrows a range until it contains the truth as often as it claims: after each forecast that came true or not,
 * the width moves a little, further for a miss than for a hit, so that it rests where the share of misses is the one
 * claimed (Gibbs and Candès 2021, adaptive conformal inference).
 *
 * @param width factor on the range as it is computed, about its median, on a logarithmic scale
 */
record Calibration(double width) {
    /** What chance alone makes of a range comes out a little too narrow: the pace itself is known only so well. */
    static final Calibration NONE = new Calibration(1.2);

    private static final double STEP = 0.08;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 4;

    /** Where the width rests after those forecasts, the oldest first. */
    static Calibration after(List<Boolean> contained, double claimed) {
        Calibration calibration = NONE;
        for (boolean hit : contained) {
            calibration = calibration.after(hit, claimed);
        }
        return calibration;
    }

    private Calibration after(boolean hit, double claimed) {
        double moved = width * Math.exp(STEP * ((hit ? 0 : 1) - (1 - claimed)));
        return new Calibration(Math.min(WIDEST, Math.max(NARROWEST, moved)));
    }

    double stretched(double bound, double median) {
        return median * Math.pow(bound / median, width);
    }
}
