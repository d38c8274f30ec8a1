// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds sound that lasts and is music or a tone; rests of a second are part of the music, a word ends it. */
final class LastingSounds {
    /** Less is a noise in a pause. */
    private static final int LASTING = 300;

    private static final int REST = 100;
    private static final double MOSTLY = 0.5;

    private final BitSet music;

    LastingSounds(BitSet music) {
        this.music = music;
    }

    /**
     * Spans of lasting sound.
     *
     * @param sound all runs of sound of the channel, in order
     * @param speech those parts of it that are speech, in order
     */
    List<Run> of(List<Run> sound, List<Run> speech) {
        List<Run> played = new ArrayList<>();
        for (Run piece : pieces(sound, speech)) {
            if (isMusic(piece, sound)) {
                played.add(piece);
            }
        }
        return Cadence.joined(played).stream()
                .filter(piece -> piece.frames() >= LASTING)
                .toList();
    }

    private static List<Run> pieces(List<Run> sound, List<Run> speech) {
        BitSet spoken = new BitSet();
        speech.forEach(run -> spoken.set(run.from(), run.to()));
        List<Run> pieces = new ArrayList<>();
        for (Run run : sound) {
            for (int from = spoken.nextClearBit(run.from()); from < run.to(); ) {
                int word = spoken.nextSetBit(from);
                int to = word < 0 ? run.to() : Math.min(run.to(), word);
                append(pieces, new Run(from, to), spoken);
                from = spoken.nextClearBit(to);
            }
        }
        return pieces;
    }

    private static void append(List<Run> pieces, Run next, BitSet spoken) {
        Run last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        boolean goesOn = last != null && next.from() - last.to() <= REST;
        if (last != null && goesOn && spoken.get(last.to(), next.from()).isEmpty()) {
            pieces.set(pieces.size() - 1, new Run(last.from(), next.to()));
        } else {
            pieces.add(next);
        }
    }

    private boolean isMusic(Run piece, List<Run> sound) {
        int frames = 0;
        int musical = 0;
        for (Run run : sound) {
            int from = Math.max(run.from(), piece.from());
            int to = Math.min(run.to(), piece.to());
            if (from < to) {
                frames += to - from;
                musical += music.get(from, to).cardinality();
            }
        }
        return musical >= MOSTLY * frames;
    }
}
