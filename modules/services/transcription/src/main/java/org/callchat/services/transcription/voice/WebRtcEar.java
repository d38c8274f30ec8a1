// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import io.github.givimad.libfvadjni.VoiceActivityDetector;
import java.io.IOException;

/**
 * One channel's WebRTC detector. It says yes or no for 10 ms; a frame is as likely a voice as it has yeses.
 *
 * <p>The library finds its detectors in one map that it guards against nobody: two threads that make, use or close one
 * at the same moment end the process. So only one thread at a time is let in, whichever detector it is for.
 */
final class WebRtcEar implements VoiceModel.Ear {
    private static final int PIECE = 160;
    private static final Object LIBRARY = new Object();

    private final VoiceActivityDetector detector;
    private final short[] piece = new short[PIECE];
    private int filled;

    WebRtcEar() throws IOException {
        synchronized (LIBRARY) {
            this.detector = VoiceActivityDetector.newInstance();
        }
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
                    voiced += isVoice() ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw VoiceFailures.stopped(WebRtcModel.NAME, e);
        }
        return (float) voiced / pieces;
    }

    private boolean isVoice() throws IOException {
        synchronized (LIBRARY) {
            return detector.process(piece);
        }
    }

    @Override
    public void forget() {
        filled = 0;
        synchronized (LIBRARY) {
            afresh();
        }
    }

    private void afresh() {
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
        synchronized (LIBRARY) {
            detector.close();
        }
    }
}
