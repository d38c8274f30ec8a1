// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.List;
import org.callchat.services.transcription.SpeechModel.Breadth;
import org.callchat.services.transcription.SpeechModel.Piece;

/** Listens again, more slowly, to what came out as nonsense. */
record AttentiveListener(SpeechModel model) {

    /**
     * What is said in some sound.
     *
     * @param seconds of speech in it
     */
    List<Piece> hear(float[] sound, double seconds) {
        List<Piece> heard = model.listen(sound, Breadth.FITTED);
        if (!Loops.in(heard, seconds)) {
            return heard;
        }
        List<Piece> again = model.listen(sound, Breadth.WHOLE);
        return Loops.in(again, seconds) ? Loops.unrolled(again) : again;
    }
}
