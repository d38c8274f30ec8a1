// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A model in memory. Its listeners share it, and are closed before it. */
public final class WhisperContext implements AutoCloseable {
    private final WhisperNative whisper;
    private final Pointer context;
    private final boolean aligned;

    private WhisperContext(WhisperNative whisper, Pointer context, boolean aligned) {
        this.whisper = whisper;
        this.context = context;
        this.aligned = aligned;
    }

    /**
     * Loads a model.
     *
     * @param times whether tokens shall have times, where that is known to work for this model
     * @throws IOException when it cannot be read or is none
     */
    public static WhisperContext open(WhisperNative whisper, Path model, boolean times) throws IOException {
        Optional<Integer> heads = times ? AlignmentHeads.presetOf(model) : Optional.empty();
        ContextParams.ByValue params = whisper.library.whisper_context_default_params();
        params.useGpu = 0;
        params.tokenTimes = (byte) (heads.isPresent() ? 1 : 0);
        params.headsPreset = heads.orElse(0);
        Pointer context = whisper.library.whisper_init_from_file_with_params_no_state(model.toString(), params);
        if (context == null) {
            throw new IOException("Whisper does not take it for a model");
        }
        return new WhisperContext(whisper, context, heads.isPresent());
    }

    /** Whether it knows more languages than English. */
    public boolean isMultilingual() {
        return whisper.library.whisper_is_multilingual(context) != 0;
    }

    /** Whether it tells where words lie. */
    public boolean isTimed() {
        return aligned;
    }

    /**
     * One more that can listen, at the same time as others.
     *
     * @throws IOException when there is not enough memory
     */
    public WhisperListener listener() throws IOException {
        Pointer state = whisper.library.whisper_init_state(context);
        if (state == null) {
            throw new IOException("there is not enough memory to listen");
        }
        return new WhisperListener(whisper.library, context, state, aligned);
    }

    @Override
    public void close() {
        whisper.library.whisper_free(context);
    }
}
