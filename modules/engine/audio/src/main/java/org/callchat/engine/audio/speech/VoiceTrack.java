// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.model.VoiceActivity;

/** What the voice activity model heard on one channel, at the frames of the levels. */
final class VoiceTrack {
    /** From here on a frame is taken for voice, as the model's authors advise. */
    static final float VOICED = 0.5f;

    /** The model is not sure, as with a single short word. */
    static final float HINT = 0.3f;

    /** Below this there is no trace of a voice. */
    static final float TRACE = 0.15f;

    private final float[] voice;
    private final float[] tonality;
    private final double ratio;

    VoiceTrack(VoiceActivity voices, int channel, Duration levelFrame) {
        this.voice = voices.channel(channel);
        this.tonality = voices.tonality(channel);
        this.ratio = (double) levelFrame.toNanos() / voices.frame().toNanos();
    }

    /** How likely a voice is in a frame of the levels. */
    float voice(int frame) {
        return at(voice, frame);
    }

    /** Frames of the levels, of so many, in which a voice is heard, in runs. */
    List<Run> runs(int frames) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        boolean speaks = false;
        for (int i = 0; i <= frames; i++) {
            boolean goesOn = i < frames && voice(i) >= (speaks ? HINT : VOICED);
            if (speaks && !goesOn) {
                runs.add(new Run(from, i));
            } else if (!speaks && goesOn) {
                from = i;
            }
            speaks = goesOn;
        }
        return runs;
    }

    float tonality(int frame) {
        return at(tonality, frame);
    }

    private float at(float[] values, int frame) {
        int index = (int) ((frame + 0.5) * ratio);
        return index < values.length ? values[index] : 0;
    }
}
