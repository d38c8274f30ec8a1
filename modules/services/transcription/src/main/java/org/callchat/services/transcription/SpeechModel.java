// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.callchat.services.transcription.whisper.Passage.Token;

/** A model in memory that writes down what is said in stretches of sound. */
interface SpeechModel extends AutoCloseable {
    int SAMPLE_RATE_HZ = 16_000;

    /**
     * A piece of text.
     *
     * @param start from the beginning of the sound, as the model believes it
     * @param end may lie beyond the sound
     * @param tokens the text in parts; empty when the model does not tell
     */
    record Piece(Duration start, Duration end, String text, List<Token> tokens) {
        public Piece {
            tokens = List.copyOf(tokens);
        }

        public Piece(Duration start, Duration end, String text) {
            this(start, end, text, List.of());
        }
    }

    /** How much the model looks at. */
    enum Breadth {
        /** As much as there is sound; quick. */
        FITTED,
        /** The 30 s it was trained on, and several readings at once; slower, and less apt to go round in circles. */
        WHOLE
    }

    /** Listens to one stretch at a time. Used by one thread at a time; several ears of a model may work at once. */
    interface Ear {
        /**
         * Listens.
         *
         * @param sound mono samples at {@link #SAMPLE_RATE_HZ}, −1…1
         * @param unwanted asked now and then whether to give up
         * @throws java.util.concurrent.CancellationException when it is no longer wanted
         */
        List<Piece> listen(float[] sound, Breadth breadth, BooleanSupplier unwanted);
    }

    /**
     * Ears that share what this model may use of the machine.
     *
     * @param wanted how many there is work for, at least one
     * @return at least one, at most so many
     */
    List<Ear> ears(int wanted);

    @Override
    void close();
}
