// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.failures;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Tells claims from chance where many things are looked at together: the procedure of Benjamini and Hochberg
 * ("Controlling the false discovery rate", Journal of the Royal Statistical Society B 57, 1995).
 */
final class Chance {
    /** The share of chance among the claims. */
    private static final double RATE = 0.05;

    private Chance() {}

    /** The greatest p that may be claimed; below 0 when nothing may. */
    static <T> double limit(List<T> all, ToDoubleFunction<T> p) {
        double[] sorted = all.stream().mapToDouble(p).sorted().toArray();
        double limit = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= RATE * (i + 1) / sorted.length) {
                limit = sorted[i];
            }
        }
        return limit;
    }
}
