// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.sound;

/**
 * Takes a constant offset out of a signal: {@code y[n] = x[n] − x[n−1] + R·y[n−1]} (J. O. Smith, Introduction to
 * Digital Filters, "DC Blocker"). Its corner is near 13 Hz, far below any voice, so that levels of speech are unchanged.
 */
final class DcBlocker {
    private static final double CORNER_HZ = 13;

    private final double pole;
    private double lastIn;
    private double lastOut;
    private boolean started;

    DcBlocker(int sampleRateHz) {
        this.pole = Math.exp(-2 * Math.PI * CORNER_HZ / sampleRateHz);
    }

    double next(double in) {
        double before = started ? lastIn : in; // the recording may start with an offset: that is no step
        started = true;
        lastOut = in - before + pole * lastOut;
        lastIn = in;
        return lastOut;
    }
}
