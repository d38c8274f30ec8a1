// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence.across;

/**
 * The point from which on a series is another (Pettitt, "A non-parametric approach to the change-point problem", Applied
 * Statistics 28, 1979).
 *
 * @param first index of the first value after the change
 * @param p how likely chance alone makes such a change: Pettitt's approximation, at most 1
 */
record Pettitt(int first, double p) {

    /** @param y at least two values */
    static Pettitt of(double[] y) {
        int n = y.length;
        long u = 0;
        long greatest = 0;
        int first = 1;
        for (int t = 0; t < n - 1; t++) {
            for (double other : y) {
                u += (long) Math.signum(y[t] - other);
            }
            if (Math.abs(u) > greatest) {
                greatest = Math.abs(u);
                first = t + 1;
            }
        }
        double k = greatest;
        double cube = Math.pow(n, 3) + Math.pow(n, 2);
        return new Pettitt(first, Math.min(1, 2 * Math.exp(-6 * k * k / cube)));
    }
}
