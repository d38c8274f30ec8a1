// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.callchat.api.model.ContentHash;
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
    private final Checkpoints checkpoints;
    private final VoiceFiles voiceFiles;
    private final Clock clock;
    private final String voiceKey;
    private final String textKey;

    Hearing(
            Transcriber transcriber,
            Settings settings,
            WorkerPool workers,
            Checkpoints checkpoints,
            Path cache,
            Clock clock) {
        this.workers = workers;
        this.checkpoints = checkpoints;
        this.voiceFiles = new VoiceFiles(cache);
        this.clock = clock;
        this.voiceKey = voiceKey(transcriber, settings);
        // what is written down depends on what was heard
        this.textKey = transcriber.id() + ":" + settings.fingerprint(transcriber.textParameters()) + ":" + voiceKey;
    }

    /** Which of the voices kept in the cache are those that these settings ask for. */
    static String voiceKey(Transcriber transcriber, Settings settings) {
        return transcriber.id() + "-" + settings.fingerprint(transcriber.voiceParameters());
    }

    /** A call's voices and text, and what they took. */
    record Heard(Optional<VoiceActivity> voices, Transcript transcript, Timings timings) {}

    Heard hear(SoundStage.InHand sound, Progress progress) {
        Stopwatch watch = new Stopwatch(clock);
        Optional<VoiceActivity> voices = voices(sound, progress);
        watch.lap("voice_activity");
        Transcript transcript = transcript(sound, voices, progress);
        watch.lap("transcribe");
        return new Heard(voices, transcript, watch.timings());
    }

    private Optional<VoiceActivity> voices(SoundStage.InHand sound, Progress progress) {
        ContentHash content = sound.sha256();
        return voiceFiles
                .find(content, voiceKey)
                .orElseGet(() -> {
                    SpeechActivity loud = new SpeechDetector().sound(sound.levels());
                    VoiceFiles.Heard heard = new VoiceFiles.Heard(workers.voices(sound.pcm(progress), loud, progress));
                    if (checkpoints.remember()) {
                        voiceFiles.keep(content, voiceKey, heard);
                    }
                    return heard;
                })
                .voices();
    }

    private Transcript transcript(SoundStage.InHand sound, Optional<VoiceActivity> voices, Progress progress) {
        return checkpoints
                .find(Stage.TRANSCRIBE, sound.sha256(), textKey)
                .map(json -> ModelJson.read(json, Transcript.class))
                .orElseGet(() -> {
                    // windows follow the standard settings, so that another silence threshold needs no new transcript
                    SpeechActivity speech = new SpeechDetector().detect(sound.levels(), voices, Settings.DEFAULTS);
                    Transcript made = workers.transcribe(sound.pcm(progress), speech, progress);
                    checkpoints.keep(Stage.TRANSCRIBE, sound.sha256(), textKey, ModelJson.write(made));
                    return made;
                });
    }
}
