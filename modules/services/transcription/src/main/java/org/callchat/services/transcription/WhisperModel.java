// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import io.github.givimad.whisperjni.WhisperState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Whisper model through the Java library, on machines where it cannot be called directly: text and no more. */
final class WhisperModel implements SpeechModel {

    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final Reading reading;

    private WhisperModel(WhisperJNI whisper, WhisperContext context, Reading reading) {
        this.whisper = whisper;
        this.context = context;
        this.reading = reading;
    }

    /**
     * Loads a model.
     *
     * @throws org.callchat.api.model.CallFailure when the library or the model cannot be loaded, or does not know the
     *     language
     */
    static WhisperModel load(Path file, String name, Reading reading) {
        NativeLibrary.load();
        WhisperJNI whisper = new WhisperJNI();
        WhisperContext context;
        try {
            context = whisper.initNoState(file);
        } catch (IOException e) {
            throw WhisperFailures.load(file, e);
        }
        if (context == null) {
            throw WhisperFailures.load(file, null);
        }
        try {
            return new WhisperModel(
                    whisper,
                    context,
                    Languages.suiting(whisper.isMultilingual(context), reading, name)
                            .untimed());
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    @Override
    public List<Ear> ears(int wanted) {
        return List.of((sound, breadth, unwanted) -> listen(sound, breadth));
    }

    /** With a state that has heard nothing before: the library draws readings by chance, anew only with the state. */
    private List<Piece> listen(float[] sound, Breadth breadth) {
        try (WhisperState state = whisper.initState(context)) {
            if (state == null) {
                throw WhisperFailures.ear(new IOException("there is not enough memory to listen"));
            }
            int code = whisper.fullWithState(
                    context, state, parameters(reading.of(sound.length, breadth)), sound, sound.length);
            if (code != 0) {
                throw WhisperFailures.refused(code);
            }
            List<Piece> pieces = new ArrayList<>();
            int count = whisper.fullNSegmentsFromState(state);
            for (int i = 0; i < count; i++) {
                pieces.add(new Piece(
                        time(whisper.fullGetSegmentTimestamp0FromState(state, i)),
                        time(whisper.fullGetSegmentTimestamp1FromState(state, i)),
                        whisper.fullGetSegmentTextFromState(state, i)));
            }
            return pieces;
        }
    }

    /** Each window stands alone, and nothing is left to chance: the same sound gives the same text. */
    private WhisperFullParams parameters(Reading.Manner manner) {
        boolean greedy = manner.beam() == 1;
        WhisperFullParams p =
                new WhisperFullParams(greedy ? WhisperSamplingStrategy.GREEDY : WhisperSamplingStrategy.BEAN_SEARCH);
        p.nThreads = reading.threads();
        p.language = reading.language();
        p.beamSearchBeamSize = manner.beam();
        p.audioCtx = manner.audioContext();
        p.noContext = true;
        p.temperatureInc = reading.plain() ? p.temperatureInc : 0;
        p.initialPrompt = manner.prompt().isEmpty() ? null : manner.prompt();
        p.suppressBlank = true;
        p.suppressNonSpeechTokens = true;
        p.printProgress = false;
        p.printTimestamps = false;
        p.printRealtime = false;
        p.printSpecial = false;
        return p;
    }

    /** Whisper counts in hundredths of a second. */
    private static Duration time(long hundredths) {
        return Duration.ofMillis(10 * Math.max(0, hundredths));
    }

    @Override
    public void close() {
        context.close();
    }
}
