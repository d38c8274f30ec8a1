// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.whisper;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions of {@code whisper.h} that are used, under their own names. */
interface WhisperLibrary extends Library {

    /** {@code ggml_log_callback}. */
    interface Log extends Callback {
        void said(int level, Pointer text, @Nullable Pointer data);
    }

    /** {@code ggml_abort_callback}: whether to give up; a C {@code bool} is one byte. */
    interface Abort extends Callback {
        byte wanted(@Nullable Pointer data);
    }

    void whisper_log_set(Log log, @Nullable Pointer data);

    Pointer whisper_full_default_params_by_ref(int strategy);

    FullParams.ByValue whisper_full_default_params(int strategy);

    Pointer whisper_context_default_params_by_ref();

    ContextParams.ByValue whisper_context_default_params();

    void whisper_free_params(Pointer params);

    void whisper_free_context_params(Pointer params);

    @Nullable
    Pointer whisper_init_from_file_with_params_no_state(String path, ContextParams.ByValue params);

    @Nullable
    Pointer whisper_init_state(Pointer context);

    void whisper_free_state(Pointer state);

    void whisper_free(Pointer context);

    int whisper_is_multilingual(Pointer context);

    int whisper_token_eot(Pointer context);

    int whisper_full_with_state(Pointer context, Pointer state, FullParams.ByValue params, float[] samples, int count);

    int whisper_full_n_segments_from_state(Pointer state);

    long whisper_full_get_segment_t0_from_state(Pointer state, int segment);

    long whisper_full_get_segment_t1_from_state(Pointer state, int segment);

    int whisper_full_n_tokens_from_state(Pointer state, int segment);

    TokenData.ByValue whisper_full_get_token_data_from_state(Pointer state, int segment, int token);

    @Nullable
    Pointer whisper_full_get_token_text_from_state(Pointer context, Pointer state, int segment, int token);
}
