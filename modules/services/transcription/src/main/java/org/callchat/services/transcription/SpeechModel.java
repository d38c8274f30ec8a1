// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.List;

/** Writes down what is said in a stretch of sound. Used by one thread at a time. */
interface SpeechModel extends AutoCloseable {
    int SAMPLE_RATE_HZ = 16_000;

    /**
     * A piece of text.
     *
     * @param start from the beginning of the sound, as the model believes it
     * @param end may lie beyond the sound
     */
    record Piece(Duration start, Duration end, String text) {}

    /** How much the model looks at. */
    enum Breadth {
        /** As much as there is sound; quick. */
        FITTED,
        /** The 30 s it was trained on, whatever the sound; slower, and less apt to go round in circles. */
        WHOLE
    }

    /** @param sound mono samples at {@link #SAMPLE_RATE_HZ}, −1…1, at most 30 s */
    List<Piece> listen(float[] sound, Breadth breadth);

    @Override
    void close();
}
