// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import java.io.IOException;
import java.util.List;

/** What was heard on one channel, frame by frame: how likely a voice, and how tonal. */
record ChannelVoices(float[] probabilities, float[] tonality) {

    static ChannelVoices hear(
            VoiceModel model,
            ChannelFrames sound,
            List<Stretches.Stretch> stretches,
            int frames,
            SharedProgress progress)
            throws IOException {
        ChannelVoices voices = new ChannelVoices(new float[frames], new float[frames]);
        Tonality tones = new Tonality();
        short[] samples = new short[VoiceModel.FRAME_SAMPLES];
        try (VoiceModel.Ear ear = model.ear()) {
            for (Stretches.Stretch stretch : stretches) {
                ear.forget();
                for (int frame = stretch.first(); frame < stretch.end(); frame++) {
                    sound.read(frame, samples);
                    voices.probabilities[frame] = ear.hear(samples);
                    tones.hear(samples, frame, voices.tonality);
                    progress.frame();
                }
                tones.finish(stretch.end(), voices.tonality);
            }
        }
        return voices;
    }
}
