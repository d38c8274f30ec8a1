// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

/** Where played sound goes: signed 16-bit little-endian stereo. Used by one thread at a time, but for {@link #close}. */
public interface AudioSink extends AutoCloseable {

    /** Makes sinks: the sound card, or something else in tests. */
    interface Factory {

        /**
         * Opens a sink for stereo.
         *
         * @throws org.callchat.api.model.CallFailure {@code GUI_RES_NO_SOUND_DEVICE} when there is no sound device
         */
        AudioSink open(int sampleRateHz);
    }

    /** Takes some samples, waiting while its buffer is full. */
    void write(byte[] bytes, int offset, int length);

    /** Stops at once; what was written and not yet heard is dropped. */
    void flush();

    /** Waits until all that was written was heard. */
    void drain();

    /** Frames heard since it was opened; what {@link #flush} dropped does not count. */
    long framesHeard();

    @Override
    void close();
}
