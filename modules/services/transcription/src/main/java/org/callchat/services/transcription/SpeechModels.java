// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.nio.file.Path;
import org.callchat.services.transcription.whisper.Unfit;
import org.callchat.services.transcription.whisper.WhisperNative;

/** Loads models in the best way that this machine allows. */
final class SpeechModels {
    private static final System.Logger LOG = System.getLogger(SpeechModels.class.getName());

    private SpeechModels() {}

    /** @throws org.callchat.api.model.CallFailure when the library or the model cannot be loaded */
    static SpeechModel load(Path file, String name, Reading reading) {
        WhisperNative direct;
        try {
            direct = WhisperNative.load(NativeLibrary.version());
        } catch (Unfit e) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Whisper is used through its Java library, without confidence and times of single words: {0}",
                    e.getMessage());
            return WhisperModel.load(file, name, reading);
        }
        return DirectModel.load(direct, file, name, reading);
    }
}
