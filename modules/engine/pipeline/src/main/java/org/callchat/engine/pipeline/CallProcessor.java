// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ContentHash;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Timings;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.audio.SpeechDetector;
import org.callchat.engine.pipeline.worker.WorkerPool;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.store.ModelJson;

/** Takes one call through the stages, skipping what an earlier attempt has already made. */
final class CallProcessor {
    static final FailureCode DAMAGED = new FailureCode("DEC_DATA_DAMAGED");

    private final List<CallAnalyzer> analyzers;
    private final Transcriber transcriber;
    private final Settings settings;
    private final SoundStage sounds;
    private final WorkerPool workers;
    private final Checkpoints checkpoints;
    private final Clock clock;

    CallProcessor(
            List<CallAnalyzer> analyzers,
            Transcriber transcriber,
            Settings settings,
            SoundStage sounds,
            WorkerPool workers,
            Checkpoints checkpoints,
            Clock clock) {
        this.analyzers = List.copyOf(analyzers);
        this.transcriber = transcriber;
        this.settings = settings;
        this.sounds = sounds;
        this.workers = workers;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** @throws CallFailure when this attempt came to nothing */
    CallAnalysis process(CallRecord call, Supplier<FetchedRecording> download, OrderWork.Tracker tracker) {
        Stopwatch watch = new Stopwatch();
        tracker.enter(Stage.DOWNLOAD);
        FetchedRecording fetched = download.get();
        watch.lap("download");
        tracker.enter(Stage.DECODE);
        try (SoundStage.InHand sound = sounds.open(call, fetched, tracker)) {
            watch.lap("decode");
            tracker.enter(Stage.TRANSCRIBE);
            Transcript transcript = transcript(sound, fetched.sha256(), tracker);
            watch.lap("transcribe");
            tracker.enter(Stage.ANALYSE);
            SpeechActivity speech = new SpeechDetector().detect(sound.levels(), settings);
            CallMaterial material = new CallMaterial(
                    call, sound.recording(), sound.levels(), java.util.Optional.empty(), speech, transcript);
            List<Failure> failures = new ArrayList<>();
            sound.damage().ifPresent(d -> failures.add(noted(DAMAGED, Stage.DECODE, d)));
            Findings findings = findings(material, failures, tracker);
            watch.lap("analyze");
            tracker.enter(Stage.RECORD);
            return new CallAnalysis(
                    call,
                    java.util.Optional.of(sound.recording()),
                    java.util.Optional.of(transcript),
                    findings,
                    watch.timings(),
                    failures);
        }
    }

    private Transcript transcript(SoundStage.InHand sound, ContentHash content, OrderWork.Tracker tracker) {
        String key = transcriber.id() + ":" + settings.fingerprint(transcriber.parameters());
        return checkpoints
                .find(Stage.TRANSCRIBE, content, key)
                .map(json -> ModelJson.read(json, Transcript.class))
                .orElseGet(() -> {
                    // windows follow the standard settings, so that another silence threshold needs no new transcript
                    SpeechActivity speech = new SpeechDetector().detect(sound.levels(), Settings.DEFAULTS);
                    Transcript made = workers.transcribe(sound.pcm(tracker), speech, tracker);
                    checkpoints.keep(Stage.TRANSCRIBE, content, key, ModelJson.write(made));
                    return made;
                });
    }

    /** One analyser's misfortune is noted and leaves the others' findings alone. */
    private Findings findings(CallMaterial material, List<Failure> failures, OrderWork.Tracker tracker) {
        Findings all = Findings.NONE;
        for (CallAnalyzer analyzer : analyzers) {
            try {
                all = all.plus(analyzer.analyze(material, settings, tracker));
            } catch (java.util.concurrent.CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                System.getLogger(CallProcessor.class.getName())
                        .log(System.Logger.Level.WARNING, "analyser " + analyzer.id() + " failed", e);
                failures.add(noted(
                        new FailureCode("AN_UNK_ANALYZER"),
                        Stage.ANALYSE,
                        "The analyser \"" + analyzer.label()
                                + "\" failed on this call and its findings are missing; the others are there."));
            }
        }
        return all;
    }

    private Failure noted(FailureCode code, Stage stage, String message) {
        return new Failure(code, stage, 1, clock.instant(), message, List.of());
    }

    /** Laps of one call. */
    private final class Stopwatch {
        private Instant last = clock.instant();
        private Timings timings = Timings.NONE;

        void lap(String step) {
            Instant now = clock.instant();
            timings = timings.with(step, Duration.between(last, now));
            last = now;
        }

        Timings timings() {
            return timings;
        }
    }
}
