// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
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
    private static final System.Logger LOG = System.getLogger(TextMaker.class.getName());

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
     * @param adaptive whether sound that is hard to hear is a reason, and not only poor text
     */
    private record Better(Model model, ModelChooser chooser, boolean adaptive, SecondLook secondLook) {}

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
                workers, usual, Optional.of(new Better(better, chooser, adaptive, new SecondLook(share))), speeds);
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
        if (better.isEmpty()) {
            return heard(usual, sound, speech, progress);
        }
        Better other = better.get();
        if (!other.adaptive()) {
            return again(other, heard(usual, sound, speech, progress), sound, speech, progress);
        }
        SoundConditions conditions = SoundConditions.of(
                sound.levels(), sound.peaks(), speech, sound.recording().sampleRateHz());
        ModelChooser.Choice choice = other.chooser().choose(conditions, pace(other), available());
        choice.hindrance().ifPresent(h -> doubtful(other, h));
        Model chosen = choice.isBetter() ? other.model() : usual;
        WorkerPool.Done<Transcript> first = because(heard(chosen, sound, speech, progress), choice.because());
        return choice.isBetter() ? first : again(other, first, sound, speech, progress);
    }

    /** The better of two texts. What comes of the second hearing, the first is not lost. */
    private WorkerPool.Done<Transcript> again(
            Better other,
            WorkerPool.Done<Transcript> first,
            SoundStage.InHand sound,
            SpeechActivity speech,
            Progress progress) {
        Optional<String> flaw = other.secondLook().granted(first.result());
        if (flaw.isEmpty()) {
            return first;
        }
        String poor = "the text of " + usual.name() + " looked poor (" + flaw.get() + ")";
        Optional<ModelChooser.Hindrance> hindrance =
                other.chooser().hindrance(spoken(speech), pace(other), available());
        if (hindrance.isPresent()) {
            doubtful(other, hindrance.get());
            return because(first, poor + ", but " + hindrance.get().why());
        }
        try {
            WorkerPool.Done<Transcript> second = heard(other.model(), sound, speech, progress);
            Duration took = first.took().plus(second.took());
            return SecondLook.isGain(first.result(), second.result())
                    ? because(new WorkerPool.Done<>(second.result(), took), "second look: " + poor)
                    : because(
                            new WorkerPool.Done<>(first.result(), took),
                            "second look: " + poor + ", that of "
                                    + other.model().name() + " was no better");
        } catch (CallFailure e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a second look came to nothing: " + e.code().value(),
                    e);
            return because(
                    first,
                    poor + ", but the second look came to nothing (" + e.code().value() + ")");
        }
    }

    /** A pace is corrected only when the model works; one that keeps it from working is doubted instead. */
    private void doubtful(Better other, ModelChooser.Hindrance hindrance) {
        if (hindrance.isTime()) {
            speeds.doubt(other.model().name());
        }
    }

    private Optional<Double> pace(Better other) {
        return speeds.pace(other.model().name());
    }

    private static OptionalLong available() {
        return MemoryProbe.ofThisMachine().available();
    }

    private static Duration spoken(SpeechActivity speech) {
        return speech.speech().stream()
                .flatMap(List::stream)
                .map(TimeRange::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private WorkerPool.Done<Transcript> heard(
            Model model, SoundStage.InHand sound, SpeechActivity speech, Progress progress) {
        WorkerPool.Done<Transcript> made = workers.transcribe(model.load(), sound.pcm(progress), speech, progress);
        speeds.learn(model.name(), spoken(speech), made.took());
        return made;
    }

    /** A reason more. */
    private static WorkerPool.Done<Transcript> because(WorkerPool.Done<Transcript> made, String reason) {
        String all = made.result()
                .engine()
                .chosenBecause()
                .map(r -> r + "; " + reason)
                .orElse(reason);
        return new WorkerPool.Done<>(made.result().chosenBecause(all), made.took());
    }

    private static Model model(Transcriber transcriber, Settings settings, Progress progress) {
        String name = transcriber.modelParameter().map(settings::get).orElse(transcriber.id());
        Settings prepared = transcriber.prepare(settings, progress);
        return new Model(name, new WorkerModel(prepared, WorkerBounds.of(transcriber, settings)));
    }

    /**
     * The model that is named, else the largest that suits the settings; empty when that is the usual one, or when nobody
     * knows how good the usual one is.
     */
    private static Optional<String> betterName(Transcriber transcriber, Settings settings, String usual) {
        String named = settings.get(PipelineSettings.BETTER_MODEL).strip();
        List<Transcriber.Model> models = transcriber.modelsFor(settings);
        if (!named.isEmpty() && models.stream().noneMatch(m -> m.name().equals(named))) {
            throw new CallFailure(
                    new FailureCode("TR_VAL_MODEL_UNKNOWN"),
                    "There is no model \"" + named
                            + "\" that suits these settings for calls that are hard to hear. Set "
                            + PipelineSettings.BETTER_MODEL.id() + " to one of "
                            + models.stream().map(Transcriber.Model::name).toList()
                            + ", or to nothing for the largest.");
        }
        boolean known = models.stream().anyMatch(m -> m.name().equals(usual));
        Optional<String> chosen = named.isEmpty()
                ? models.stream()
                        .filter(m -> known)
                        .max(Comparator.comparing(Transcriber.Model::bytes))
                        .map(Transcriber.Model::name)
                : Optional.of(named);
        return chosen.filter(name -> !name.equals(usual));
    }
}
