// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import java.util.OptionalDouble;
import org.callchat.api.model.Decibels;

/** Counts levels in steps of a tenth of a decibel: enough for a median, and as small for a day as for a minute. */
final class LevelCount {
    private static final int STEPS_PER_DB = 10;

    private final int[] counts = new int[(int) -Decibels.FLOOR * STEPS_PER_DB + 1];
    private int total;

    /** @param dbfs above 0 it counts as 0 */
    void add(float dbfs) {
        int step = Math.round((dbfs - (float) Decibels.FLOOR) * STEPS_PER_DB);
        counts[Math.max(0, Math.min(counts.length - 1, step))]++;
        total++;
    }

    /** The upper median; empty when nothing was counted. */
    OptionalDouble median() {
        int seen = 0;
        for (int step = 0; step < counts.length; step++) {
            seen += counts[step];
            if (seen > total / 2) {
                return OptionalDouble.of(Decibels.FLOOR + (double) step / STEPS_PER_DB);
            }
        }
        return OptionalDouble.empty();
    }
}
