// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.playback;

import java.util.ArrayDeque;
import java.util.Deque;

/** Knows which moment of the recording is heard when so many frames came out of the sink. */
final class Timeline {
    private record Piece(long sinkFrame, long mediaFrame, double speed) {}

    private final Deque<Piece> pieces = new ArrayDeque<>();

    /** Forgets all: from a frame of the sink on, something else is played. */
    void restart(long sinkFrame, long mediaFrame, double speed) {
        pieces.clear();
        pieces.add(new Piece(sinkFrame, mediaFrame, speed));
    }

    /** From a frame of the sink on, another place or speed follows without a break. */
    void follow(long sinkFrame, long mediaFrame, double speed) {
        pieces.add(new Piece(sinkFrame, mediaFrame, speed));
    }

    /** The frame of the recording that is heard now. */
    long mediaFrame(long sinkFramesHeard) {
        Piece now = pieces.getFirst();
        for (Piece piece : pieces) {
            if (piece.sinkFrame() <= sinkFramesHeard) {
                now = piece;
            }
        }
        while (pieces.getFirst() != now) {
            pieces.removeFirst();
        }
        return now.mediaFrame() + Math.round((sinkFramesHeard - now.sinkFrame()) * now.speed());
    }
}
