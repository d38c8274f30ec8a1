// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import java.util.Optional;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.TimeRange;

/**
 * What a player's thread is to do next.
 *
 * @param opened another recording to open first
 * @param jump frame to go to first
 * @param range to play over and over
 */
record Wish(
        Optional<PcmFile> opened,
        Optional<Long> jump,
        boolean playing,
        double speed,
        Optional<TimeRange> range,
        int sampleRateHz,
        boolean closed) {

    boolean loops() {
        return range.isPresent();
    }

    long startFrame() {
        return range.map(r -> Math.round(r.startSeconds() * sampleRateHz)).orElse(0L);
    }

    long endFrame(PcmFile pcm) {
        long end = range.map(r -> Math.round(r.endSeconds() * sampleRateHz)).orElse(Long.MAX_VALUE);
        return Math.min(end, pcm.frames());
    }
}
