// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.Failure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Levels;
import org.callchat.api.model.Recording;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Stage;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.api.spi.CallAnalyzer;
import org.callchat.api.spi.Progress;
import org.callchat.engine.audio.SpeechDetector;

/** The analyse stage: the user's settings decide what is speech, and every analyser looks at the call. */
record AnalysisStage(List<CallAnalyzer> analyzers, Settings settings, Clock clock) {

    AnalysisStage {
        analyzers = List.copyOf(analyzers);
    }

    /**
     * What came of a call.
     *
     * @param transcript with the words marked that sound does not bear out
     */
    record Analysed(Transcript transcript, Findings findings) {}

    /** @param failures hears of each analyser that failed; the others' findings are there all the same */
    Analysed analyse(
            CallRecord call,
            Recording recording,
            Levels levels,
            Optional<VoiceActivity> voices,
            Transcript heard,
            Consumer<Failure> failures,
            Progress progress) {
        SpeechActivity speech = new SpeechDetector().detect(levels, voices, settings);
        Transcript transcript = SuspectWords.marked(heard, speech);
        CallMaterial material = new CallMaterial(call, recording, levels, voices, speech, transcript);
        Findings all = Findings.NONE;
        for (CallAnalyzer analyzer : analyzers) {
            try {
                all = all.plus(analyzer.analyze(material, settings, progress));
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                System.getLogger(AnalysisStage.class.getName())
                        .log(System.Logger.Level.WARNING, "analyser " + analyzer.id() + " failed", e);
                failures.accept(missing(analyzer));
            }
        }
        return new Analysed(transcript, all);
    }

    private Failure missing(CallAnalyzer analyzer) {
        return new Failure(
                new FailureCode("AN_UNK_ANALYZER"),
                Stage.ANALYSE,
                1,
                clock.instant(),
                "The analyser \"" + analyzer.label()
                        + "\" failed on this call and its findings are missing; the others are there.",
                List.of());
    }
}
