// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import java.io.IOException;

/** One channel's WebRTC detector. It says yes or no for 10 ms; a frame is as likely a voice as it has yeses. */
final class WebRtcEar implements VoiceModel.Ear {
    private static final int PIECE = 160;

    private final VoiceActivityDetector detector;
    private final short[] piece = new short[PIECE];
    private int filled;

    WebRtcEar() throws IOException {
        this.detector = VoiceActivityDetector.newInstance();
        forget();
    }

    @Override
    public float hear(short[] samples) {
        int pieces = 0;
        int voiced = 0;
        try {
            for (short sample : samples) {
                piece[filled++] = sample;
                if (filled == PIECE) {
                    filled = 0;
                    pieces++;
                    voiced += detector.process(piece) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw VoiceFailures.stopped(WebRtcModel.NAME, e);
        }
        return (float) voiced / pieces;
    }

    @Override
    public void forget() {
        filled = 0;
        try {
            detector.reset();
            detector.setMode(VoiceActivityDetector.Mode.AGGRESSIVE);
            detector.setSampleRate(VoiceActivityDetector.SampleRate.S16000);
        } catch (IOException e) {
            throw VoiceFailures.stopped(WebRtcModel.NAME, e);
        }
    }

    @Override
    public void close() {
        detector.close();
    }
}
