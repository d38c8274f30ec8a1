// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

/**
 * How a model reads. Long windows are read with care: the prompt is taken to have been said before, several readings are
 * followed, and the encoder has room to spare. Short ones are read once with the model's own time marks, which then make
 * fewer errors: there is little to weigh, and without marks the model writes what it heard again until it has to stop.
 *
 * @param threads in all
 * @param language ISO 639-1, or {@code auto}
 * @param beam readings that are followed of a long window; 1 for greedy
 * @param prompt what is taken to have been said before a long window; may be empty
 * @param plain as the library does by itself, greedy and over sound of any length: for comparisons
 */
record Reading(int threads, String language, int beam, String prompt, boolean plain) {
    private static final int LONG_SAMPLES = 8 * SpeechModel.SAMPLE_RATE_HZ;

    private static final int CONTEXT_PER_SECOND = 50;
    private static final int CONTEXT_TO_SPARE = 128;
    private static final int CONTEXT_TO_SPARE_IF_LONG = 512;

    /** All that the encoder holds, 30 s. */
    static final int WHOLE_CONTEXT = 1500;

    /** Beyond this many readings nothing more is found. */
    private static final int THOROUGH_BEAM = 5;

    /** Nobody says more for long: some four words in a second, some of two tokens. */
    private static final int TOKENS_PER_SECOND = 7;

    private static final int TOKENS_TO_SPARE = 8;

    Reading in(String otherLanguage) {
        return new Reading(threads, otherLanguage, beam, prompt, plain);
    }

    /**
     * For a model that does not tell where words lie: what it writes twice without marks could not be told from what was
     * said twice.
     */
    Reading untimed() {
        return new Reading(threads, language, 1, prompt, plain);
    }

    /** Decides how one window is read. */
    Manner of(int samples, SpeechModel.Breadth breadth) {
        if (plain) {
            return new Manner(WHOLE_CONTEXT, 1, "", true, 0);
        }
        boolean isLong = samples >= LONG_SAMPLES;
        boolean whole = breadth == SpeechModel.Breadth.WHOLE;
        int readings = whole ? Math.max(beam, THOROUGH_BEAM) : isLong ? beam : 1;
        boolean marked = readings == 1 || beam == 1;
        return new Manner(
                whole ? WHOLE_CONTEXT : context(samples, isLong ? CONTEXT_TO_SPARE_IF_LONG : CONTEXT_TO_SPARE),
                readings,
                isLong ? prompt : "",
                marked,
                marked ? 0 : TOKENS_TO_SPARE + TOKENS_PER_SECOND * samples / SpeechModel.SAMPLE_RATE_HZ);
    }

    private static int context(int samples, int spare) {
        double needed = Math.ceil((double) samples * CONTEXT_PER_SECOND / SpeechModel.SAMPLE_RATE_HZ);
        return (int) Math.min(needed + spare, WHOLE_CONTEXT);
    }

    /**
     * How one window is read.
     *
     * @param audioContext positions of the encoder, 50 for each second
     * @param beam readings that are followed
     * @param prompt may be empty
     * @param marked whether the model marks where segments start and end. It then stops when there is nothing left to
     *     hear; where it follows several readings, marks make more errors than they avoid
     * @param mostTokens that are written; 0 for as many as there is room for
     */
    record Manner(int audioContext, int beam, String prompt, boolean marked, int mostTokens) {}
}
