// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/**
 * Silero VAD v6 (Silero Team, "Silero VAD: pre-trained enterprise-grade voice activity detector", 2025, MIT) on ONNX
 * Runtime, one thread for each ear.
 */
final class SileroModel implements VoiceModel {
    private static final String NAME = "silero-v6";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private SileroModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model.
     *
     * @throws OrtException when the file is no model
     * @throws LinkageError when this machine has no ONNX Runtime
     */
    static SileroModel load(Path file) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SileroModel(environment, environment.createSession(file.toString(), options));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ear ear() {
        try {
            return new SileroEar(environment, session);
        } catch (OrtException e) {
            throw VoiceFailures.stopped(NAME, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw VoiceFailures.stopped(NAME, e);
        }
    }
}
