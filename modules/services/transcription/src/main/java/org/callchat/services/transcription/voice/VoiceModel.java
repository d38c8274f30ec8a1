// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.time.Duration;

/** Tells how likely somebody speaks. A loaded model serves any number of ears at the same time. */
public interface VoiceModel extends AutoCloseable {
    int SAMPLE_RATE_HZ = 16_000;
    /** Samples that are judged at once: 32 ms. */
    int FRAME_SAMPLES = 512;

    Duration FRAME = Duration.ofMillis(32);

    /** As {@link org.callchat.api.model.VoiceActivity#detector()} has it. */
    String name();

    /** A new listener to one channel. */
    Ear ear();

    @Override
    void close();

    /** Listens to one channel and remembers what it heard. Used by one thread at a time. */
    interface Ear extends AutoCloseable {

        /**
         * Hears the next frame.
         *
         * @param samples {@link #FRAME_SAMPLES} at {@link #SAMPLE_RATE_HZ}
         * @return how likely there is a voice in it, 0…1
         */
        float hear(short[] samples);

        /** Forgets all: what comes next has nothing to do with what was before. */
        void forget();

        @Override
        void close();
    }
}
