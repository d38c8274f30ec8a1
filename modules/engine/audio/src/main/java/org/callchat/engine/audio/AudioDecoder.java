// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.callchat.api.model.CallFailure;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.ffmpeg.DecodeFailures;
import org.callchat.engine.audio.ffmpeg.FfmpegInstallation;
import org.callchat.engine.audio.ffmpeg.RecordingDecoder;

/**
 * Turns any recording into PCM (signed 16 bit, 16 kHz, channels as they are) with the {@code ffmpeg} program, which
 * runs as a child process. WAV goes the same way: starting ffmpeg takes some 40 ms, and there is one resampler.
 */
public final class AudioDecoder {
    private final FfmpegInstallation installation;
    private final DecodeLimits limits;

    /** @param nativeCache folder into which the program is unpacked once; shared by all processes of a user */
    public AudioDecoder(Path nativeCache, DecodeLimits limits) {
        this.installation = new FfmpegInstallation(nativeCache);
        this.limits = limits;
    }

    /**
     * Decodes the first audio stream. May be called by several threads at once. Channels that all carry the same sound
     * become one: that is a mono call.
     *
     * @param name of the recording, for messages and as a hint what a file without a header is
     * @param pcmTarget file to write; it appears when it is complete
     * @throws org.callchat.api.model.CallFailure with a code {@code DEC_…} when there is nothing to show for it
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public Decoded decode(Path recording, String name, Path pcmTarget, Progress progress) {
        Decoded decoded =
                new RecordingDecoder(installation.program(), limits).decode(recording, name, pcmTarget, progress);
        try {
            return SameSound.onAllChannels(decoded.pcm(), progress) ? mono(decoded) : decoded;
        } catch (IOException e) {
            throw new CallFailure(
                    DecodeFailures.PCM_INCOMPLETE,
                    "The decoded sound of " + name + " cannot be read (" + e.getMessage()
                            + "); the recording has to be decoded again.",
                    e);
        }
    }

    private static Decoded mono(Decoded all) throws IOException {
        return new Decoded(
                SameSound.firstChannel(all.pcm()), all.sampleRateHz(), all.channels(), all.codec(), all.damage());
    }

    /**
     * What decodes on this machine, in ffmpeg's own words.
     *
     * @throws org.callchat.api.model.CallFailure {@code DEC_RES_NO_FFMPEG} when nothing does, with the remedy
     */
    public String program() {
        return installation.program().path() + ": " + installation.version();
    }
}
