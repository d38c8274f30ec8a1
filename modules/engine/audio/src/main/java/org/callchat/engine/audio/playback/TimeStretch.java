// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;

/**
 * Plays faster or slower at kept pitch: waveform-similarity overlap-add (W. Verhelst, M. Roelands, "An overlap-add
 * technique based on waveform similarity (WSOLA) for high quality time-scale modification of speech", 1993), one per
 * channel. The caller reads {@link #inputFrames()}, gets stretched sound, and moves on by {@link #stepFrames()}.
 */
final class TimeStretch {
    private final WaveformSimilarityBasedOverlapAdd wsola;
    private final AudioEvent event;

    TimeStretch(double speed, int sampleRateHz) {
        this.wsola = new WaveformSimilarityBasedOverlapAdd(Parameters.speechDefaults(speed, sampleRateHz));
        this.event = new AudioEvent(new TarsosDSPAudioFormat(sampleRateHz, 16, 1, true, false));
    }

    /** Frames that one stretch looks at. */
    int inputFrames() {
        return wsola.getInputBufferSize();
    }

    /** Frames of the recording that one stretch uses up. */
    int stepFrames() {
        return wsola.getInputBufferSize() - wsola.getOverlap();
    }

    /** @return stretched sound, in an array that the next call fills anew */
    float[] stretch(float[] input) {
        event.setFloatBuffer(input);
        wsola.process(event);
        return event.getFloatBuffer();
    }
}
