// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.util.Optional;
import org.callchat.api.model.PcmFile;

/**
 * A recording that was decoded.
 *
 * @param pcm the sound, at 16 kHz
 * @param sampleRateHz of the recording itself
 * @param channels of the recording itself; all of them are kept, unless each carries the same sound
 * @param codec as ffmpeg calls it, e.g. {@code pcm_mulaw}
 * @param damage what is wrong with the recording although it could be decoded, as a sentence for people
 */
public record Decoded(PcmFile pcm, int sampleRateHz, int channels, String codec, Optional<String> damage) {

    /** Whether it is a mono call that was recorded as several channels. */
    public boolean isSameOnAllChannels() {
        return pcm.channels() < channels;
    }
}
