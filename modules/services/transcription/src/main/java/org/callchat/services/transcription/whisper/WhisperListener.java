// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Writes down what is said in stretches of sound. Used by one thread at a time. */
public final class WhisperListener implements AutoCloseable {
    private final WhisperLibrary library;
    private final Pointer context;
    private final Pointer state;
    private final boolean aligned;
    private final int endOfText;

    WhisperListener(WhisperLibrary library, Pointer context, Pointer state, boolean aligned) {
        this.library = library;
        this.context = context;
        this.state = state;
        this.aligned = aligned;
        this.endOfText = library.whisper_token_eot(context);
    }

    /** The library gave up. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final int code;

        Refused(int code) {
            super("whisper_full returned " + code);
            this.code = code;
        }

        /** The library's own number for it. */
        public int code() {
            return code;
        }
    }

    /**
     * Listens. Whether it is still wanted is asked between the steps of the work, each a small part of a second.
     *
     * @param sound mono, 16 kHz, −1…1
     * @throws CancellationException when it is no longer wanted
     * @throws Refused when the library cannot
     */
    public List<Passage> listen(float[] sound, Decoding how, BooleanSupplier unwanted) throws Refused {
        Memory language = WhisperNative.text(how.language());
        Memory prompt = WhisperNative.text(how.prompt());
        WhisperLibrary.Abort abort = data -> (byte) (unwanted.getAsBoolean() ? 1 : 0);
        FullParams.ByValue params = params(how);
        params.language = language;
        params.initialPrompt = how.prompt().isEmpty() ? null : prompt;
        params.abort = abort;
        int code = library.whisper_full_with_state(context, state, params, sound, sound.length);
        Reference.reachabilityFence(language);
        Reference.reachabilityFence(prompt);
        Reference.reachabilityFence(abort);
        if (unwanted.getAsBoolean()) {
            throw new CancellationException("cancelled while listening");
        }
        if (code != 0) {
            throw new Refused(code);
        }
        return passages();
    }

    /** Each stretch stands alone, so that the same sound gives the same text. */
    private FullParams.ByValue params(Decoding how) {
        FullParams.ByValue p =
                library.whisper_full_default_params(how.beam() == 1 ? FullParams.GREEDY : FullParams.BEAM);
        p.threads = how.threads();
        p.audioContext = how.audioContext();
        if (how.beam() > 1) {
            p.beamSize = how.beam();
        }
        p.noTimestamps = (byte) (how.timestamps() ? 0 : 1);
        p.maxTokens = how.mostTokens();
        p.temperatureStep = how.temperatureStep();
        p.noContext = 1;
        p.suppressBlank = 1;
        p.suppressNonSpeech = 1;
        p.printProgress = 0;
        p.printRealtime = 0;
        p.printTimestamps = 0;
        p.printSpecial = 0;
        return p;
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int count = library.whisper_full_n_segments_from_state(state);
        for (int i = 0; i < count; i++) {
            passages.add(new Passage(
                    time(library.whisper_full_get_segment_t0_from_state(state, i)),
                    time(library.whisper_full_get_segment_t1_from_state(state, i)),
                    tokens(i)));
        }
        return passages;
    }

    private List<Passage.Token> tokens(int segment) {
        TokenText text = new TokenText();
        int count = library.whisper_full_n_tokens_from_state(state, segment);
        for (int i = 0; i < count; i++) {
            TokenData token = library.whisper_full_get_token_data_from_state(state, segment, i);
            Pointer bytes = library.whisper_full_get_token_text_from_state(context, state, segment, i);
            if (token.id < endOfText && bytes != null) {
                text.add(bytes.getByteArray(0, (int) bytes.indexOf(0, (byte) 0)), token, aligned);
            }
        }
        return text.tokens();
    }

    /** The library counts in hundredths of a second. */
    static Duration time(long hundredths) {
        return Duration.ofMillis(10 * Math.max(0, hundredths));
    }

    @Override
    public void close() {
        library.whisper_free_state(state);
    }
}
