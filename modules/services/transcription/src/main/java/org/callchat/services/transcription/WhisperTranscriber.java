// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.services.transcription.models.CatalogueModel;
import org.callchat.services.transcription.models.ModelCache;
import org.callchat.services.transcription.models.ModelCatalogue;
import org.callchat.services.transcription.models.ModelFailures;
import org.callchat.services.transcription.models.ModelFolders;

/** OpenAI's Whisper, as whisper.cpp runs it on the processor of this machine. */
public final class WhisperTranscriber implements Transcriber {
    private final ModelCatalogue catalogue;
    private final ModelCache cache;
    private final Parameter<String> model;
    private final VoiceSetup voices;

    public WhisperTranscriber() {
        this(ModelCatalogue.shipped(), ModelCache.in(ModelFolders.here()));
    }

    WhisperTranscriber(ModelCatalogue catalogue, ModelCache cache) {
        this.catalogue = catalogue;
        this.cache = cache;
        this.model = WhisperParameters.model(catalogue);
        this.voices = new VoiceSetup(catalogue.voiceActivity(), cache);
    }

    @Override
    public String id() {
        return "whisper";
    }

    @Override
    public String label() {
        return "Whisper";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                model,
                WhisperParameters.MODEL_FILE,
                WhisperParameters.VOICE_MODEL_FILE,
                WhisperParameters.THREADS,
                WhisperParameters.LANGUAGE,
                WhisperParameters.BEAM,
                WhisperParameters.VOCABULARY,
                WhisperParameters.HIGH_PASS,
                WhisperParameters.WINDOWS);
    }

    @Override
    public Optional<Parameter<String>> modelParameter() {
        return Optional.of(model);
    }

    @Override
    public Optional<Parameter<Integer>> threadsParameter() {
        return Optional.of(WhisperParameters.THREADS);
    }

    /** The model file is one of its own only with the model "own"; a model of the catalogue is known by its name. */
    @Override
    public List<Parameter<?>> textParameters() {
        return List.of(
                model,
                WhisperParameters.MODEL_FILE,
                WhisperParameters.LANGUAGE,
                WhisperParameters.BEAM,
                WhisperParameters.VOCABULARY,
                WhisperParameters.HIGH_PASS,
                WhisperParameters.WINDOWS);
    }

    @Override
    public List<Model> models() {
        return catalogue.models().stream()
                .map(m -> new Model(m.name(), m.description(), m.bytes(), m.sha256(), cache.locate(m)))
                .toList();
    }

    @Override
    public Path fetch(String name, Progress progress) {
        CatalogueModel wanted = catalogue.find(name).orElseThrow(() -> ModelFailures.unknown(name, catalogue));
        return cache.fetch(wanted, progress);
    }

    @Override
    public Settings prepare(Settings settings, Progress progress) {
        Settings withVoices = voices.prepare(settings, progress);
        String name = name(settings);
        Optional<Path> named = file(settings);
        if (named.isEmpty()) {
            return withVoices.with(
                    WhisperParameters.MODEL_FILE, fetch(name, progress).toString());
        }
        Path file = named.get().toAbsolutePath().normalize();
        catalogue.find(name).ifPresentOrElse(m -> cache.verify(file, m, progress), () -> cache.hash(file, progress));
        return withVoices.with(WhisperParameters.MODEL_FILE, file.toString());
    }

    /** Models whose names end in {@code .en} know English only. */
    @Override
    public List<Model> modelsFor(Settings settings) {
        boolean english = settings.get(WhisperParameters.LANGUAGE).equals("en");
        return models().stream()
                .filter(m -> english || !m.name().endsWith(".en"))
                .toList();
    }

    /** A file that was named is that of the model that was named. */
    @Override
    public Settings choosing(Settings settings, String name) {
        return settings.with(model, name).with(WhisperParameters.MODEL_FILE, "");
    }

    @Override
    public Session open(Settings prepared) {
        Path file = file(prepared).orElseThrow(WhisperFailures::notPrepared);
        String name = name(prepared);
        Optional<CatalogueModel> known = catalogue.find(name);
        known.ifPresent(m -> cache.verify(file, m, Progress.NONE));
        ContentHash hash = known.map(CatalogueModel::sha256).orElseGet(() -> cache.hash(file, Progress.NONE));
        boolean whole = prepared.get(WhisperParameters.WINDOWS).equals("whole");
        Reading reading = new Reading(
                prepared.get(WhisperParameters.THREADS),
                prepared.get(WhisperParameters.LANGUAGE),
                prepared.get(WhisperParameters.BEAM),
                vocabulary(prepared),
                whole);
        SpeechModel loaded = SpeechModels.load(file, name, reading);
        Transcript.Engine engine = new Transcript.Engine(
                "whisper.cpp", NativeLibrary.version(), name, Optional.of(hash), Optional.empty(), reading.language());
        Optional<WindowPolicy> policy = whole
                ? Optional.empty()
                : Optional.of(WindowPolicy.MEASURED.above(prepared.get(WhisperParameters.HIGH_PASS)));
        return new WhisperSession(loaded, voices.open(prepared), engine, policy);
    }

    /** A name that is neither in the catalogue nor the user's own model is refused with the list of those there are. */
    private String name(Settings settings) {
        try {
            return settings.get(model);
        } catch (IllegalArgumentException e) {
            throw ModelFailures.unknown(settings.values().getOrDefault(model.id(), ""), catalogue);
        }
    }

    private static String vocabulary(Settings settings) {
        String words = settings.get(WhisperParameters.VOCABULARY);
        boolean english = settings.get(WhisperParameters.LANGUAGE).equals("en");
        return english || !words.equals(WhisperParameters.VOCABULARY.defaultValue()) ? words.strip() : "";
    }

    private static Optional<Path> file(Settings settings) {
        String text = settings.get(WhisperParameters.MODEL_FILE).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw ModelFailures.unreadable(Path.of("?"), e);
        }
    }
}
