// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.nio.file.Path;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.jspecify.annotations.Nullable;

/** What can go wrong inside a worker, in words for a person. */
final class WhisperFailures {
    static final FailureCode NATIVE_LIBRARY = new FailureCode("TR_RES_NATIVE_LIBRARY");
    static final FailureCode MODEL_LOAD = new FailureCode("TR_RES_MODEL_LOAD");
    static final FailureCode NOT_PREPARED = new FailureCode("TR_STATE_NOT_PREPARED");
    static final FailureCode LANGUAGE = new FailureCode("TR_VAL_LANGUAGE");
    static final FailureCode SOUND = new FailureCode("TR_DATA_SOUND_UNREADABLE");
    static final FailureCode REFUSED = new FailureCode("TR_UNK_WHISPER_FAILED");

    private WhisperFailures() {}

    static CallFailure library(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        String remedy = said.contains("libgomp")
                ? "Install GCC's OpenMP library: \"apt install libgomp1\" on Debian and Ubuntu, \"dnf install libgomp\""
                        + " on Fedora."
                : "It exists for Linux (x86-64, ARM), macOS and Windows (x86-64); the folder for temporary files must"
                        + " allow programs to run and have 2 MB free. Another folder is named by -Djava.io.tmpdir.";
        return new CallFailure(
                NATIVE_LIBRARY, "Whisper's native library cannot be loaded: " + said + ". " + remedy, cause);
    }

    static CallFailure load(Path model, @Nullable Throwable cause) {
        return new CallFailure(
                MODEL_LOAD,
                "Whisper could not load the model " + model + ". It is not a Whisper model in ggml format, or there is"
                        + " not enough memory for it. Choose another model, or use fewer workers.",
                cause);
    }

    static CallFailure ear(Exception cause) {
        return new CallFailure(
                MODEL_LOAD,
                "Whisper's model is loaded, but " + cause.getMessage() + ". Use fewer workers or threads, or a smaller"
                        + " model.",
                cause);
    }

    static CallFailure notPrepared() {
        return new CallFailure(
                NOT_PREPARED, "No model file is named. Prepare the settings first, or set transcription.model_file.");
    }

    static CallFailure language(String language, String model) {
        return new CallFailure(
                LANGUAGE,
                "The model " + model + " knows English only, but the language is \"" + language
                        + "\". Choose a multilingual model, or set transcription.language to en.");
    }

    static CallFailure sound(Path pcm, Exception cause) {
        return new CallFailure(
                SOUND,
                "The decoded sound " + pcm + " cannot be read: " + cause.getMessage()
                        + ". The call will be decoded again.",
                cause);
    }

    static CallFailure refused(int code) {
        return new CallFailure(
                REFUSED,
                "Whisper gave up on a stretch of speech (code " + code
                        + "). Try again, or choose another model if it stays so.");
    }
}
