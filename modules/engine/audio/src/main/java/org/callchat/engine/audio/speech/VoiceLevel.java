// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** How loud the voice of a channel is: the level that its loudest tenth exceeds, so that babble in pauses has no say. */
final class VoiceLevel {
    private static final double LOUD = 0.9;

    private VoiceLevel() {}

    /** @return dBFS; empty when no voice is heard */
    static Optional<Float> of(float[] dbfs, VoiceTrack track, List<Run> sound, BitSet music) {
        LevelHistogram voiced = new LevelHistogram();
        boolean any = false;
        for (Run run : sound) {
            for (int i = run.from(); i < run.to(); i++) {
                if (track.voice(i) >= VoiceTrack.VOICED && !music.get(i)) {
                    voiced.add(dbfs, i, i + 1);
                    any = true;
                }
            }
        }
        return any ? Optional.of(voiced.percentile(LOUD)) : Optional.empty();
    }
}
