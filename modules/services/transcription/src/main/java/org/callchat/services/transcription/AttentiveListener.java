// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.callchat.services.transcription.SpeechModel.Breadth;

/**
 * Listens again, more slowly, to what came out as nonsense.
 *
 * @param attentive whether it does; else what is heard first is taken as it is
 * @param unwanted whether to give up
 */
record AttentiveListener(SpeechModel.Ear ear, boolean attentive, BooleanSupplier unwanted) {

    /**
     * What is said in some sound.
     *
     * @param seconds of speech in it
     */
    List<HeardPiece> hear(float[] sound, double seconds) {
        List<HeardPiece> heard = HeardPiece.of(ear.listen(sound, Breadth.FITTED, unwanted));
        if (!attentive || !Loops.in(heard, seconds)) {
            return heard;
        }
        List<HeardPiece> again = HeardPiece.of(ear.listen(sound, Breadth.WHOLE, unwanted));
        return Loops.in(again, seconds) ? Loops.unrolled(again) : again;
    }
}
