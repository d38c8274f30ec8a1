// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Tells claims from chance where many things are looked at together: the procedure of Benjamini and Hochberg
 * ("Controlling the false discovery rate", Journal of the Royal Statistical Society B 57, 1995).
 */
final class Discoveries {
    private Discoveries() {}

    /**
     * What may be claimed.
     *
     * @param p how likely chance alone makes each
     * @param rate of chance among the claims
     */
    static <T> Set<T> among(List<T> all, ToDoubleFunction<T> p, double rate) {
        double[] sorted = all.stream().mapToDouble(p).sorted().toArray();
        double limit = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= rate * (i + 1) / sorted.length) {
                limit = sorted[i];
            }
        }
        double greatest = limit;
        Set<T> claims = new HashSet<>();
        all.stream().filter(each -> p.applyAsDouble(each) <= greatest).forEach(claims::add);
        return claims;
    }

    /** The median of some figures. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
