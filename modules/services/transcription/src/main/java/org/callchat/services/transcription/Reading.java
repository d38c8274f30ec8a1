// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

/**
 * How a model reads.
 *
 * @param threads in all
 * @param language ISO 639-1, or {@code auto}
 * @param beam 1 for greedy
 * @param prompt what is taken to have been said before; may be empty
 * @param plain as the library does by itself, greedy and over sound of any length: for comparisons
 */
record Reading(int threads, String language, int beam, String prompt, boolean plain) {
    private static final int CONTEXT_PER_SECOND = 50;
    private static final int CONTEXT_TO_SPARE = 128;

    /** All that the encoder holds, 30 s. */
    static final int WHOLE_CONTEXT = 1500;

    /** Beyond this many readings nothing more is found. */
    private static final int THOROUGH_BEAM = 5;

    Reading in(String otherLanguage) {
        return new Reading(threads, otherLanguage, beam, prompt, plain);
    }

    int beam(SpeechModel.Breadth breadth) {
        if (plain) {
            return 1;
        }
        return breadth == SpeechModel.Breadth.WHOLE ? Math.max(beam, THOROUGH_BEAM) : beam;
    }

    /** Positions of the encoder for that much sound, 50 for each second and some to spare. */
    int context(int samples, SpeechModel.Breadth breadth) {
        if (plain || breadth == SpeechModel.Breadth.WHOLE) {
            return WHOLE_CONTEXT;
        }
        double needed = Math.ceil((double) samples * CONTEXT_PER_SECOND / SpeechModel.SAMPLE_RATE_HZ);
        return (int) Math.min(needed + CONTEXT_TO_SPARE, WHOLE_CONTEXT);
    }
}
