// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Progress;
import org.callchat.services.transcription.models.CatalogueModel;
import org.callchat.services.transcription.models.ModelCache;
import org.callchat.services.transcription.models.ModelFailures;
import org.callchat.services.transcription.voice.VoiceListener;
import org.callchat.services.transcription.voice.VoiceModels;

/** Gets the voice activity model ready: its file in the parent, the listener in the worker. */
record VoiceSetup(Optional<CatalogueModel> model, ModelCache cache) {
    private static final System.Logger LOG = System.getLogger(VoiceSetup.class.getName());

    /** Names the model's file in the settings. One that cannot be had is done without: a lesser detector takes over. */
    Settings prepare(Settings settings, Progress progress) {
        if (model.isEmpty()) {
            return settings;
        }
        Optional<Path> named = file(settings);
        if (named.isPresent()) {
            cache.verify(named.get(), model.get(), progress);
            return settings;
        }
        try {
            Path fetched = cache.fetch(model.get(), progress);
            return settings.with(WhisperParameters.VOICE_MODEL_FILE, fetched.toString());
        } catch (CallFailure e) {
            LOG.log(System.Logger.Level.WARNING, e.explanation());
            return settings;
        }
    }

    /** Empty when no voice activity model can run here. */
    Optional<VoiceListener> open(Settings prepared) {
        Optional<Path> file = file(prepared);
        model.ifPresent(m -> file.ifPresent(f -> cache.verify(f, m, Progress.NONE)));
        int threads = prepared.get(WhisperParameters.THREADS);
        return VoiceModels.best(file).map(loaded -> new VoiceListener(loaded, threads));
    }

    private static Optional<Path> file(Settings settings) {
        String text = settings.get(WhisperParameters.VOICE_MODEL_FILE).strip();
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw ModelFailures.unreadable(Path.of("?"), e);
        }
    }
}
