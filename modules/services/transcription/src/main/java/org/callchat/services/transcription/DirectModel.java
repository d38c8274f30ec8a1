// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.callchat.services.transcription.whisper.Decoding;
import org.callchat.services.transcription.whisper.Passage;
import org.callchat.services.transcription.whisper.WhisperContext;
import org.callchat.services.transcription.whisper.WhisperListener;
import org.callchat.services.transcription.whisper.WhisperNative;

/**
 * A Whisper model called directly: it tells how sure it is of each word and where it lies, can be stopped in mid-work,
 * and listens to short windows with several ears of one thread each, which is quicker than one ear whose threads wait for
 * each other at every step. Long windows are listened to one at a time, for the sake of memory.
 */
final class DirectModel implements SpeechModel {
    /** Each ear has memory of its own. */
    private static final int MOST_EARS = 4;

    /** What whisper.cpp does by itself when it is unsure. */
    private static final float PLAIN_TEMPERATURE_STEP = 0.2f;

    private final WhisperContext context;
    private final Reading reading;
    private final ListeningRoom room;

    private DirectModel(WhisperContext context, Reading reading) {
        this.context = context;
        this.reading = reading;
        this.room = new ListeningRoom(reading.threads());
    }

    /** @throws org.callchat.api.model.CallFailure when the model cannot be loaded, or does not know the language */
    static DirectModel load(WhisperNative whisper, Path file, String name, Reading reading) {
        WhisperContext context;
        try {
            context = WhisperContext.open(whisper, file, !reading.plain());
        } catch (IOException e) {
            throw WhisperFailures.load(file, e);
        }
        try {
            Reading suiting = Languages.suiting(context.isMultilingual(), reading, name);
            return new DirectModel(context, context.isTimed() ? suiting : suiting.untimed());
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    @Override
    public List<Ear> ears(int wanted) {
        int count = Math.max(1, Math.min(Math.min(wanted, MOST_EARS), reading.plain() ? 1 : reading.threads()));
        return Collections.nCopies(count, (sound, breadth, unwanted) -> {
            Reading.Manner manner = reading.of(sound.length, breadth);
            try (ListeningRoom.Place place = room.enter(manner.audioContext(), unwanted)) {
                return listen(sound, decoding(manner, place.threads()), unwanted);
            }
        });
    }

    private Decoding decoding(Reading.Manner manner, int threads) {
        return new Decoding(
                threads,
                manner.audioContext(),
                reading.language(),
                manner.beam(),
                manner.prompt(),
                manner.marked(),
                manner.mostTokens(),
                reading.plain() ? PLAIN_TEMPERATURE_STEP : 0);
    }

    /**
     * Listens with a listener that has heard nothing before. The library draws the readings that it follows by chance,
     * from a generator that starts anew only with the listener; the text would depend on what else was heard.
     */
    private List<Piece> listen(float[] sound, Decoding how, BooleanSupplier unwanted) {
        try (WhisperListener listener = context.listener()) {
            List<Piece> pieces = new ArrayList<>();
            for (Passage passage : listener.listen(sound, how, unwanted)) {
                pieces.add(new Piece(passage.start(), passage.end(), passage.text(), passage.tokens()));
            }
            return pieces;
        } catch (WhisperListener.Refused e) {
            throw WhisperFailures.refused(e.code());
        } catch (IOException e) {
            throw WhisperFailures.ear(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
