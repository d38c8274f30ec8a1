// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

/** Power spectrum of a Hann window by the radix-2 fast Fourier transform (Cooley and Tukey, 1965). */
final class PowerSpectrum {
    private final int size;
    private final double[] window;
    private final double[] cosine;
    private final double[] sine;
    private final double[] re;
    private final double[] im;

    /** @param size of the window, a power of two */
    PowerSpectrum(int size) {
        this.size = size;
        this.window = new double[size];
        this.cosine = new double[size / 2];
        this.sine = new double[size / 2];
        this.re = new double[size];
        this.im = new double[size];
        for (int i = 0; i < size; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (size - 1));
        }
        for (int i = 0; i < size / 2; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / size);
            sine[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /**
     * Transforms.
     *
     * @param samples of the window
     * @param power takes the power of each bin from 0 to half the size
     */
    void of(float[] samples, double[] power) {
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int to = Integer.reverse(i) >>> (Integer.SIZE - bits);
            re[to] = samples[i] * window[i];
            im[to] = 0;
        }
        for (int half = 1; half < size; half *= 2) {
            butterflies(half);
        }
        for (int i = 0; i < power.length; i++) {
            power[i] = re[i] * re[i] + im[i] * im[i];
        }
    }

    private void butterflies(int half) {
        int step = size / (2 * half);
        for (int start = 0; start < size; start += 2 * half) {
            for (int i = 0; i < half; i++) {
                int a = start + i;
                int b = a + half;
                double c = cosine[i * step];
                double s = sine[i * step];
                double real = re[b] * c - im[b] * s;
                double imaginary = re[b] * s + im[b] * c;
                re[b] = re[a] - real;
                im[b] = im[a] - imaginary;
                re[a] += real;
                im[a] += imaginary;
            }
        }
    }
}
