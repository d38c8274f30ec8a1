// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.queue.eta;

import java.util.Arrays;

/**
 * By how much the machine is slower or faster than its lines say, call after call, as logarithms. The last calls count
 * more than those long ago, since load comes and goes.
 */
final class Load {
    /** So many calls ago counts half. */
    private static final double HALF_LIFE = 20;

    private static final double KEPT = Math.pow(0.5, 1 / HALF_LIFE);
    /** How many calls that count in full the fading ones are worth. */
    private static final double WORTH = 2 / (1 - KEPT) - 1;
    /** Calls at the start that say too little about how well the load can be told. */
    private static final int WARM_UP = 5;
    /** How far a machine may be from the shipped lines before anything is known of it. */
    private static final double STRANGENESS = 0.5;
    /** What is reckoned with as long as too few calls have been seen to look back. */
    private static final double USUAL_DRIFT = 0.12;

    private final double[] expected;
    private final double[] off;
    private final double[] before;
    private final double now;

    /**
     * @param expected seconds for each past call by the lines, the oldest first
     * @param took seconds that it took
     * @param trusted whether the lines come from elsewhere, and count as a call that was right
     */
    Load(double[] expected, double[] took, boolean trusted) {
        this.expected = expected;
        this.off = new double[took.length];
        this.before = new double[took.length];
        double sum = 0;
        double weight = trusted ? 1 : 0;
        for (int i = 0; i < took.length; i++) {
            off[i] = Math.log(Math.min(100, Math.max(0.01, took[i] / expected[i])));
            before[i] = weight == 0 ? off[i] : sum / weight;
            sum = sum * KEPT + off[i];
            weight = weight * KEPT + 1;
        }
        now = weight == 0 ? 0 : sum / weight;
    }

    /** The factor on what the lines say, at present. */
    double factor() {
        return Math.exp(now);
    }

    /** The factor as it could be told before a past call began. */
    double factorBefore(int call) {
        return Math.exp(before[call]);
    }

    /**
     * How far all of the next calls together may be off in the same direction: the standard deviation of a logarithm.
     * Found by looking, from each past call, at those that followed it, and taking away what chance explains.
     */
    double drift(int next) {
        int n = off.length;
        double unknown = STRANGENESS * Math.exp(-n / 2.0);
        double fewCalls = n == 0 ? 0 : spread() / Math.sqrt(Math.min(n, WORTH));
        int ahead = Math.max(1, Math.min(next, n / 4));
        double seen = n < 4 * WARM_UP ? USUAL_DRIFT : lookedBack(ahead);
        return Math.sqrt(unknown * unknown + Math.max(fewCalls * fewCalls, seen * seen));
    }

    /** Of one call's factor about the load, as a logarithm. */
    private double spread() {
        double sum = 0;
        for (int i = 0; i < off.length; i++) {
            sum += (off[i] - before[i]) * (off[i] - before[i]);
        }
        return Math.sqrt(sum / off.length);
    }

    private double lookedBack(int ahead) {
        double[] single = new double[off.length];
        Arrays.setAll(single, i -> Math.exp(off[i] - before[i]));
        double mean = Arrays.stream(single, WARM_UP, single.length).average().orElse(1);
        double sum = 0;
        int looks = 0;
        for (int i = WARM_UP; i + ahead <= off.length; i++) {
            sum += squareOff(i, ahead, mean, single);
            looks++;
        }
        double blocks = Math.max(1, (double) looks / ahead);
        return Math.sqrt(Math.max(0, sum / looks) * (1 + 1 / blocks));
    }

    /** Of the calls from {@code first} on, as foreseen before them; chance's part is taken away. */
    private double squareOff(int first, int count, double mean, double[] single) {
        double took = 0;
        double thought = 0;
        double chance = 0;
        for (int k = first; k < first + count; k++) {
            took += expected[k] * Math.exp(off[k]);
            double alone = expected[k] * Math.exp(before[first]) * mean;
            thought += alone;
            chance += alone * alone * (single[k] / mean - 1) * (single[k] / mean - 1);
        }
        double wrong = Math.log(took / thought);
        return wrong * wrong - chance / (thought * thought);
    }
}
