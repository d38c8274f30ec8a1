// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Loads the best voice activity model that this machine can run. */
public final class VoiceModels {
    private static final System.Logger LOG = System.getLogger(VoiceModels.class.getName());

    private VoiceModels() {}

    /**
     * Silero where its file is given and ONNX Runtime loads, else WebRTC's detector.
     *
     * @param silero a verified file
     * @return empty when neither can run here
     */
    public static Optional<VoiceModel> best(Optional<Path> silero) {
        return silero.flatMap(VoiceModels::silero).or(VoiceModels::webRtc);
    }

    private static Optional<VoiceModel> silero(Path file) {
        try {
            return Optional.of(SileroModel.load(file));
        } catch (OrtException | LinkageError | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "Silero cannot run here; voices are heard with less certainty", e);
            return Optional.empty();
        }
    }

    private static Optional<VoiceModel> webRtc() {
        try {
            return Optional.of(WebRtcModel.load());
        } catch (IOException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "no voice activity model can run here; levels decide alone", e);
            return Optional.empty();
        }
    }
}
