// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.audio.SpeechDetector;
import org.callchat.engine.pipeline.worker.WorkerPool;
import org.callchat.engine.store.ModelJson;

/** What workers do for a call: listen for voices, then write down what is said. Neither is done twice. */
final class Hearing {
    private final WorkerPool workers;
    private final TextMaker texts;
    private final Checkpoints checkpoints;
    private final VoiceFiles voiceFiles;
    private final String voiceKey;
    private final String textKey;

    Hearing(
            Transcriber transcriber,
            Settings settings,
            WorkerPool workers,
            TextMaker texts,
            Checkpoints checkpoints,
            Path cache) {
        this.workers = workers;
        this.texts = texts;
        this.checkpoints = checkpoints;
        this.voiceFiles = new VoiceFiles(cache);
        this.voiceKey = voiceKey(transcriber, settings);
        // what is written down depends on what was heard
        List<Parameter<?>> choice = TextMaker.choiceParameters(settings);
        this.textKey = transcriber.id() + ":" + settings.fingerprint(transcriber.textParameters()) + ":" + voiceKey
                + (choice.isEmpty() ? "" : ":" + settings.fingerprint(choice));
    }

    /** Which of the voices kept in the cache are those that these settings ask for. */
    static String voiceKey(Transcriber transcriber, Settings settings) {
        return transcriber.id() + "-" + settings.fingerprint(transcriber.voiceParameters());
    }

    /** A call's voices and text, and what they took; nothing where they were known from before. */
    record Heard(Optional<VoiceActivity> voices, Transcript transcript, Timings timings) {}

    Heard hear(SoundStage.InHand sound, Progress progress) {
        Timings timings = Timings.NONE;
        WorkerPool.Done<Optional<VoiceActivity>> voices = voices(sound, progress);
        timings = timings.with("voice_activity", voices.took());
        WorkerPool.Done<Transcript> transcript = transcript(sound, voices.result(), progress);
        return new Heard(voices.result(), transcript.result(), timings.with("transcribe", transcript.took()));
    }

    private WorkerPool.Done<Optional<VoiceActivity>> voices(SoundStage.InHand sound, Progress progress) {
        ContentHash content = sound.sha256();
        return voiceFiles
                .find(content, voiceKey)
                .map(kept -> new WorkerPool.Done<>(kept.voices(), Duration.ZERO))
                .orElseGet(() -> {
                    SpeechActivity loud = new SpeechDetector().sound(sound.levels());
                    WorkerPool.Done<Optional<VoiceActivity>> heard =
                            workers.voices(texts.ears(), sound.pcm(progress), loud, progress);
                    if (checkpoints.remember()) {
                        voiceFiles.keep(content, voiceKey, new VoiceFiles.Heard(heard.result()));
                    }
                    return heard;
                });
    }

    private WorkerPool.Done<Transcript> transcript(
            SoundStage.InHand sound, Optional<VoiceActivity> voices, Progress progress) {
        return checkpoints
                .find(Stage.TRANSCRIBE, sound.sha256(), textKey)
                .map(json -> new WorkerPool.Done<>(ModelJson.read(json, Transcript.class), Duration.ZERO))
                .orElseGet(() -> {
                    // windows follow the standard settings, so that another silence threshold needs no new transcript
                    SpeechActivity speech = new SpeechDetector().detect(sound.levels(), voices, Settings.DEFAULTS);
                    WorkerPool.Done<Transcript> made = texts.write(sound, speech, progress);
                    checkpoints.keep(Stage.TRANSCRIBE, sound.sha256(), textKey, ModelJson.write(made.result()));
                    return made;
                });
    }
}
