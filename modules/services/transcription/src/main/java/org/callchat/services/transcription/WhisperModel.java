// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Whisper model in memory. */
final class WhisperModel implements SpeechModel {
    private static final int CONTEXT_PER_SECOND = 50;
    private static final int CONTEXT_TO_SPARE = 128;
    private static final int WHOLE_CONTEXT = 1500;

    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final Reading reading;

    /**
     * How it reads.
     *
     * @param language ISO 639-1, or {@code auto}
     * @param beam 1 for greedy
     */
    record Reading(int threads, String language, int beam) {}

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
            context = whisper.init(file);
        } catch (IOException e) {
            throw WhisperFailures.load(file, e);
        }
        if (context == null) {
            throw WhisperFailures.load(file, null);
        }
        if (whisper.isMultilingual(context)) {
            return new WhisperModel(whisper, context, reading);
        }
        if (!List.of(Languages.AUTO, Languages.ENGLISH).contains(reading.language())) {
            context.close();
            throw WhisperFailures.language(reading.language(), name);
        }
        return new WhisperModel(whisper, context, new Reading(reading.threads(), Languages.ENGLISH, reading.beam()));
    }

    @Override
    public List<Piece> listen(float[] sound, Breadth breadth) {
        int code = whisper.full(
                context,
                parameters(breadth == Breadth.WHOLE ? WHOLE_CONTEXT : context(sound.length)),
                sound,
                sound.length);
        if (code != 0) {
            throw WhisperFailures.refused(code);
        }
        List<Piece> pieces = new ArrayList<>();
        int count = whisper.fullNSegments(context);
        for (int i = 0; i < count; i++) {
            pieces.add(new Piece(
                    time(whisper.fullGetSegmentTimestamp0(context, i)),
                    time(whisper.fullGetSegmentTimestamp1(context, i)),
                    whisper.fullGetSegmentText(context, i)));
        }
        return pieces;
    }

    /** Each window stands alone, and nothing is left to chance: the same sound gives the same text. */
    private WhisperFullParams parameters(int audioContext) {
        boolean greedy = reading.beam() == 1;
        WhisperFullParams p =
                new WhisperFullParams(greedy ? WhisperSamplingStrategy.GREEDY : WhisperSamplingStrategy.BEAN_SEARCH);
        p.nThreads = reading.threads();
        p.language = reading.language();
        p.beamSearchBeamSize = reading.beam();
        p.audioCtx = audioContext;
        p.noContext = true;
        p.temperatureInc = 0;
        p.suppressBlank = true;
        p.suppressNonSpeechTokens = true;
        p.printProgress = false;
        p.printTimestamps = false;
        p.printRealtime = false;
        p.printSpecial = false;
        return p;
    }

    /** Positions of the encoder for that much sound, 50 for each second and some to spare. */
    static int context(int samples) {
        int needed = (samples * CONTEXT_PER_SECOND + SAMPLE_RATE_HZ - 1) / SAMPLE_RATE_HZ + CONTEXT_TO_SPARE;
        return Math.min(needed, WHOLE_CONTEXT);
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
