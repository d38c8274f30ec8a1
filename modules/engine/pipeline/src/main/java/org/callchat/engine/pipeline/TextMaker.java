// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Transcript;
import org.callchat.api.spi.Progress;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.pipeline.choice.ModelChooser;
import org.callchat.engine.pipeline.choice.ModelSpeeds;
import org.callchat.engine.pipeline.choice.SecondLook;
import org.callchat.engine.pipeline.choice.SoundConditions;
import org.callchat.engine.pipeline.worker.MemoryProbe;
import org.callchat.engine.pipeline.worker.WorkerModel;
import org.callchat.engine.pipeline.worker.WorkerPool;

/** Has calls written down: by the usual model, or by a better one where the settings allow it and it is worth it. */
final class TextMaker {
    private final WorkerPool workers;
    private final Model usual;
    private final Optional<Better> better;
    private final ModelSpeeds speeds;

    private TextMaker(WorkerPool workers, Model usual, Optional<Better> better, ModelSpeeds speeds) {
        this.workers = workers;
        this.usual = usual;
        this.better = better;
        this.speeds = speeds;
    }

    private record Model(String name, WorkerModel load) {}

    /**
     * The better model, and when it is used.
     *
     * @param chooser empty when only poor text is a reason
     */
    private record Better(Model model, Optional<ModelChooser> chooser, SecondLook secondLook) {}

    /**
     * Gets the models ready that the settings may ask for, fetching them if need be.
     *
     * @throws CallFailure when one cannot be had
     */
    static TextMaker prepare(
            Transcriber transcriber, Settings settings, WorkerPool workers, ModelSpeeds speeds, Progress progress) {
        Model usual = model(transcriber, settings, progress);
        boolean adaptive = settings.get(PipelineSettings.MODEL_CHOICE).equals(PipelineSettings.ADAPTIVE);
        double share = settings.get(PipelineSettings.SECOND_LOOK) / 100;
        Optional<String> name =
                adaptive || share > 0 ? betterName(transcriber, settings, usual.name()) : Optional.empty();
        if (name.isEmpty()) {
            return new TextMaker(workers, usual, Optional.empty(), speeds);
        }
        Model better = model(transcriber, transcriber.choosing(settings, name.get()), progress);
        ModelChooser chooser = new ModelChooser(
                usual.name(),
                better.name(),
                Duration.ofSeconds(Math.round(60 * settings.get(PipelineSettings.LONGEST_CHOICE))),
                better.load().limits().memory().recycle()
                        + better.load().limits().memory().reserve());
        return new TextMaker(
                workers,
                usual,
                Optional.of(new Better(better, Optional.of(chooser).filter(c -> adaptive), new SecondLook(share))),
                speeds);
    }

    /** The settings on which it depends which model writes a call down; none when that is always the same. */
    static List<Parameter<?>> choiceParameters(Settings settings) {
        boolean fixed = !settings.get(PipelineSettings.MODEL_CHOICE).equals(PipelineSettings.ADAPTIVE)
                && settings.get(PipelineSettings.SECOND_LOOK) == 0;
        return fixed ? List.of() : PipelineSettings.CHOICE;
    }

    /** What listens for voices. */
    WorkerModel ears() {
        return usual.load();
    }

    WorkerPool.Done<Transcript> write(SoundStage.InHand sound, SpeechActivity speech, Progress progress) {
        SoundConditions conditions = SoundConditions.of(
                sound.levels(), sound.peaks(), speech, sound.recording().sampleRateHz());
        Optional<ModelChooser.Choice> choice = better.flatMap(b -> b.chooser()
                .map(c -> c.choose(
                        conditions,
                        speeds.pace(b.model().name()),
                        MemoryProbe.ofThisMachine().available())));
        boolean atOnce = choice.filter(ModelChooser.Choice::isBetter).isPresent();
        WorkerPool.Done<Transcript> first =
                heard(atOnce ? better.orElseThrow().model() : usual, sound, speech, conditions.speech(), progress);
        WorkerPool.Done<Transcript> told =
                choice.map(c -> because(first, c.because())).orElse(first);
        return atOnce || better.isEmpty()
                ? told
                : again(better.get(), told, sound, speech, conditions.speech(), progress);
    }

    private WorkerPool.Done<Transcript> again(
            Better other,
            WorkerPool.Done<Transcript> first,
            SoundStage.InHand sound,
            SpeechActivity speech,
            Duration spoken,
            Progress progress) {
        Optional<String> flaw = other.secondLook().granted(first.result());
        if (flaw.isEmpty()) {
            return first;
        }
        WorkerPool.Done<Transcript> second = heard(other.model(), sound, speech, spoken, progress);
        boolean gain = SecondLook.isGain(first.result(), second.result());
        String because = "second look, the text of " + usual.name() + " looked poor (" + flaw.get() + ")"
                + (gain ? "" : "; that of " + other.model().name() + " was no better");
        return because(
                new WorkerPool.Done<>(
                        gain ? second.result() : first.result(), first.took().plus(second.took())),
                because);
    }

    private WorkerPool.Done<Transcript> heard(
            Model model, SoundStage.InHand sound, SpeechActivity speech, Duration spoken, Progress progress) {
        WorkerPool.Done<Transcript> made = workers.transcribe(model.load(), sound.pcm(progress), speech, progress);
        speeds.learn(model.name(), spoken, made.took());
        return made;
    }

    private static WorkerPool.Done<Transcript> because(WorkerPool.Done<Transcript> made, String reason) {
        return new WorkerPool.Done<>(made.result().chosenBecause(reason), made.took());
    }

    private static Model model(Transcriber transcriber, Settings settings, Progress progress) {
        String name = transcriber.modelParameter().map(settings::get).orElse(transcriber.id());
        Settings prepared = transcriber.prepare(settings, progress);
        return new Model(name, new WorkerModel(prepared, WorkerBounds.of(transcriber, settings)));
    }

    /** The model that is named, else the largest there is; empty when that is the usual one. */
    private static Optional<String> betterName(Transcriber transcriber, Settings settings, String usual) {
        String named = settings.get(PipelineSettings.BETTER_MODEL).strip();
        List<Transcriber.Model> models = transcriber.models();
        if (!named.isEmpty() && models.stream().noneMatch(m -> m.name().equals(named))) {
            throw new CallFailure(
                    new FailureCode("TR_VAL_UNKNOWN_MODEL"),
                    "There is no model \"" + named + "\" for calls that are hard to hear. Set "
                            + PipelineSettings.BETTER_MODEL.id() + " to one of "
                            + models.stream().map(Transcriber.Model::name).toList()
                            + ", or to nothing for the largest.");
        }
        Optional<String> chosen = named.isEmpty()
                ? models.stream()
                        .max(java.util.Comparator.comparing(Transcriber.Model::bytes))
                        .map(Transcriber.Model::name)
                : Optional.of(named);
        return chosen.filter(name -> !name.equals(usual));
    }
}
