// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

/**
 * Takes away what lies below a frequency, and with it an offset: a Butterworth filter of second order, bilinear, after
 * Robert Bristow-Johnson's "Cookbook formulae for audio equalizer biquad filter coefficients".
 */
final class HighPass {
    private static final double BUTTERWORTH = Math.sqrt(0.5);

    private final double b;
    private final double a1;
    private final double a2;

    /** @param frequencyHz where the power is halved */
    HighPass(double frequencyHz, int sampleRateHz) {
        double omega = 2 * Math.PI * frequencyHz / sampleRateHz;
        double alpha = Math.sin(omega) / (2 * BUTTERWORTH);
        double a0 = 1 + alpha;
        this.b = (1 + Math.cos(omega)) / 2 / a0;
        this.a1 = -2 * Math.cos(omega) / a0;
        this.a2 = (1 - alpha) / a0;
    }

    /** Filters in place, as if the first sample had lasted for ever before. */
    void filter(float[] samples) {
        double x1 = samples.length == 0 ? 0 : samples[0];
        double x2 = x1;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i];
            double y = b * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            samples[i] = (float) y;
        }
    }
}
