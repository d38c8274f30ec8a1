// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.model;

/** A level relative to digital full scale (dBFS): 0 is the loudest, a full-scale sine has −3.01 dBFS RMS. */
public record Decibels(double dbfs) implements Comparable<Decibels> {
    /** Stands for digital silence, where the true level would be −∞. */
    public static final double FLOOR = -120.0;

    public Decibels {
        if (Double.isNaN(dbfs)) {
            throw new IllegalArgumentException("a level must be a number");
        }
        dbfs = Math.max(FLOOR, dbfs);
    }

    /** @param meanSquare mean of squared samples, full scale being 1.0 */
    public static Decibels ofMeanSquare(double meanSquare) {
        return new Decibels(meanSquare <= 0 ? FLOOR : 10 * Math.log10(meanSquare));
    }

    @Override
    public int compareTo(Decibels other) {
        return Double.compare(dbfs, other.dbfs);
    }
}
