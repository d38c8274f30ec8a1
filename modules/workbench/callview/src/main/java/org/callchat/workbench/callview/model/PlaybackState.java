// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.util.List;

/**
 * How playback stands.
 *
 * @param ready whether there is sound and something to play it on
 * @param trouble why it cannot be played, for a person; empty while there is no reason
 * @param loop whether the selection plays over and over
 * @param follow whether the visible window keeps up with the playhead
 */
public record PlaybackState(
        boolean ready, boolean playing, String trouble, double speed, boolean loop, boolean follow) {
    /** Speeds on offer. */
    public static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

    static final PlaybackState START = new PlaybackState(false, false, "", 1.0, false, true);

    PlaybackState withPlaying(boolean isPlaying) {
        return new PlaybackState(ready, isPlaying, trouble, speed, loop, follow);
    }

    PlaybackState withReady() {
        return new PlaybackState(true, false, "", speed, loop, follow);
    }

    PlaybackState withTrouble(String reason) {
        return new PlaybackState(false, false, reason, speed, loop, follow);
    }

    PlaybackState withSpeed(double factor) {
        return new PlaybackState(ready, playing, trouble, factor, loop, follow);
    }

    PlaybackState withLoop(boolean looping) {
        return new PlaybackState(ready, playing, trouble, speed, looping, follow);
    }

    PlaybackState withFollow(boolean following) {
        return new PlaybackState(ready, playing, trouble, speed, loop, following);
    }
}
