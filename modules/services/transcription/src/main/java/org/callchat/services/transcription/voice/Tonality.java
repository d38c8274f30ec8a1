// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How much of a sound's energy lies in partials that keep their pitch for 0.4 s. Instruments and tones draw such
 * horizontal bars into the spectrogram; the partials of a voice glide, and noise has none. After K. Seyerlehner, T. Pohle,
 * M. Schedl and G. Widmer, "Automatic music detection in television productions" (DAFx 2007), whose continuous frequency
 * activation finds the bars: bins that stand out of the mean of their neighbourhood, and go on doing so. Here the bars
 * are weighed by the energy in them, so that the measure is a share.
 */
final class Tonality {
    /** Frames that a partial lasts, and how many of them it may fade for a moment. */
    private static final int LASTING = 12;

    private static final int FADED = 1;
    private static final int WINDOW = 2 * VoiceModel.FRAME_SAMPLES;
    private static final double HZ_PER_BIN = (double) VoiceModel.SAMPLE_RATE_HZ / WINDOW;
    /** The telephone's band; mains hum lies below it. */
    private static final int LOWEST = (int) (200 / HZ_PER_BIN);

    private static final int BINS = (int) (3400 / HZ_PER_BIN) - LOWEST;
    private static final int NEIGHBOURS = 10;
    private static final double STANDS_OUT_DB = 6;
    private static final double LEAST_POWER = 1e-10;
    private static final float FULL_SCALE = 32_768f;

    private final PowerSpectrum spectrum = new PowerSpectrum(WINDOW);
    private final float[] window = new float[WINDOW];
    private final double[] power = new double[WINDOW / 2 + 1];
    private final double[] sums = new double[WINDOW / 2 + 2];
    private final int[] standing = new int[BINS];
    private final Deque<Slice> slices = new ArrayDeque<>();

    /** One frame of the spectrogram: what stands out, and what turned out to last. */
    private record Slice(double[] energy, boolean[] standsOut, boolean[] lasts) {
        Slice() {
            this(new double[BINS], new boolean[BINS], new boolean[BINS]);
        }

        float share() {
            double lasting = 0;
            double all = LEAST_POWER;
            for (int i = 0; i < BINS; i++) {
                lasting += lasts[i] ? energy[i] : 0;
                all += energy[i];
            }
            return (float) (lasting / all);
        }
    }

    /**
     * Takes a frame, and writes the tonality of the one that was taken {@code LASTING - 1} frames ago.
     *
     * @param result takes it, if that frame is in it
     */
    void hear(short[] samples, int frame, float[] result) {
        System.arraycopy(window, samples.length, window, 0, WINDOW - samples.length);
        for (int i = 0; i < samples.length; i++) {
            window[WINDOW - samples.length + i] = samples[i] / FULL_SCALE;
        }
        spectrum.of(window, power);
        slices.addLast(slice());
        markLasting();
        if (slices.size() == LASTING) {
            result[frame - LASTING + 1] = oldest();
        }
    }

    /** Writes what is still open of the frames before {@code end}, and forgets all. */
    void finish(int end, float[] result) {
        while (!slices.isEmpty()) {
            result[end - slices.size()] = oldest();
        }
        Arrays.fill(window, 0);
    }

    private Slice slice() {
        for (int i = 0; i < power.length; i++) {
            sums[i + 1] = sums[i] + 10 * Math.log10(power[i] + LEAST_POWER);
        }
        Slice slice = new Slice();
        for (int i = 0; i < BINS; i++) {
            int bin = LOWEST + i;
            int from = bin - NEIGHBOURS;
            int to = bin + NEIGHBOURS + 1;
            slice.energy()[i] = power[bin];
            slice.standsOut()[i] = sums[bin + 1] - sums[bin] > (sums[to] - sums[from]) / (to - from) + STANDS_OUT_DB;
            standing[i] += slice.standsOut()[i] ? 1 : 0;
        }
        return slice;
    }

    private void markLasting() {
        if (slices.size() < LASTING) {
            return;
        }
        for (int i = 0; i < BINS; i++) {
            if (standing[i] >= LASTING - FADED) {
                for (Slice slice : slices) {
                    slice.lasts()[i] = true;
                }
            }
        }
    }

    private float oldest() {
        Slice oldest = slices.removeFirst();
        for (int i = 0; i < BINS; i++) {
            standing[i] -= oldest.standsOut()[i] ? 1 : 0;
        }
        return oldest.share();
    }
}
