// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Stage;
import org.callchat.engine.queue.OrderWork;
import org.callchat.engine.queue.WorkNote;

/** Takes one call through the stages, skipping what an earlier attempt has already made. */
final class CallProcessor {
    static final FailureCode DAMAGED = new FailureCode("DEC_DATA_DAMAGED");
    private static final FailureCode SAME_CHANNELS = new FailureCode("DEC_DATA_SAME_CHANNELS");

    private final SoundStage sounds;
    private final Hearing hearing;
    private final AnalysisStage analysis;
    private final Clock clock;

    CallProcessor(SoundStage sounds, Hearing hearing, AnalysisStage analysis, Clock clock) {
        this.sounds = sounds;
        this.hearing = hearing;
        this.analysis = analysis;
        this.clock = clock;
    }

    /** @throws CallFailure when this attempt came to nothing */
    CallAnalysis process(CallRecord call, Supplier<FetchedRecording> download, OrderWork.Tracker tracker) {
        Stopwatch watch = new Stopwatch(clock);
        tracker.enter(Stage.DOWNLOAD);
        FetchedRecording fetched = download.get();
        watch.lap("download");
        tracker.enter(Stage.DECODE);
        try (SoundStage.InHand sound = sounds.open(call, fetched, tracker)) {
            watch.laps(sound.timings());
            WorkNote.audio(sound.recording().duration());
            tracker.enter(Stage.TRANSCRIBE);
            Hearing.Heard heard = hearing.hear(sound, tracker);
            watch.laps(heard.timings());
            tracker.enter(Stage.ANALYSE);
            List<Failure> failures = new ArrayList<>();
            sound.damage().ifPresent(damage -> failures.add(noted(DAMAGED, damage)));
            if (sound.isSameOnAllChannels()) {
                failures.add(noted(
                        SAME_CHANNELS,
                        "All channels of the recording carry the same sound, so it is taken for a mono call: who"
                                + " speaks is not told apart. Record each party on its own channel to have that."));
            }
            AnalysisStage.Analysed analysed = analysis.analyse(
                    call,
                    sound.recording(),
                    sound.levels(),
                    heard.voices(),
                    heard.transcript(),
                    failures::add,
                    tracker);
            watch.lap("analyze");
            tracker.enter(Stage.RECORD);
            return new CallAnalysis(
                    call,
                    Optional.of(sound.recording()),
                    Optional.of(analysed.transcript()),
                    analysed.findings(),
                    watch.timings(),
                    failures);
        }
    }

    private Failure noted(FailureCode code, String message) {
        return new Failure(code, Stage.DECODE, 1, clock.instant(), message, List.of());
    }
}
