// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import java.io.IOException;

/**
 * The voice activity detector of WebRTC (a Gaussian mixture model over six bands), as libfvad has it: small, everywhere
 * at home, and less sure than Silero.
 */
final class WebRtcModel implements VoiceModel {
    static final String NAME = "webrtc";

    private WebRtcModel() {}

    /**
     * Loads the library.
     *
     * @throws IOException when this machine has none
     */
    static WebRtcModel load() throws IOException {
        VoiceActivityDetector.loadLibrary();
        return new WebRtcModel();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ear ear() {
        try {
            return new WebRtcEar();
        } catch (IOException e) {
            throw VoiceFailures.stopped(NAME, e);
        }
    }

    @Override
    public void close() {
        // each ear holds its own memory
    }
}
