// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.Parameter;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Transcriber;
import org.callchat.api.spi.Transcriber.Model;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.ProgressLine;

/** The models of every transcriber there is. */
final class ModelShelf {
    /** What a transcriber calls a model that lies in a file of one's own. */
    private static final String OWN = "own";

    private final Session session;
    private final List<Transcriber> transcribers;

    ModelShelf(Session session, List<Transcriber> transcribers) {
        this.session = session;
        this.transcribers = transcribers;
        if (transcribers.isEmpty()) {
            throw new CallFailure(
                    Codes.NO_TRANSCRIBER,
                    "This installation has nothing to transcribe with; install CHAT again or run 'chat doctor'.");
        }
    }

    /** A model and the transcriber that knows it. */
    record Shelved(Transcriber transcriber, Model model) {}

    List<Shelved> all() {
        return transcribers.stream()
                .flatMap(t -> t.models().stream().map(m -> new Shelved(t, m)))
                .toList();
    }

    Shelved first() {
        return all().stream().findFirst().orElseThrow(() -> new NoSuchElementException("no model in any catalogue"));
    }

    Optional<Shelved> find(String name) {
        return all().stream().filter(s -> s.model().name().equals(name)).findFirst();
    }

    /** @throws UsageProblem naming the models there are */
    Shelved named(String name) {
        return find(name)
                .orElseThrow(() -> new UsageProblem("there is no model \"" + name + "\"; there are "
                        + String.join(
                                ", ", all().stream().map(s -> s.model().name()).toList())));
    }

    /**
     * Settings that ask for a model: one of a catalogue by its name, or a file where the transcriber takes one.
     *
     * @throws UsageProblem when it is neither
     */
    Settings choose(Settings settings, String name) {
        Optional<Parameter<?>> file = Declared.endingIn(parameters(), "model_file");
        if (find(name).isEmpty() && file.isPresent() && Files.isRegularFile(PathText.path(name))) {
            String path = PathText.path(name).toAbsolutePath().normalize().toString();
            return with(with(settings, modelParameter(), "--model", OWN), file, "--model", path);
        }
        return with(settings, modelParameter(), "--model", named(name).model().name());
    }

    /** @throws UsageProblem when the transcriber has no such parameter or it refuses the value */
    static Settings with(Settings settings, Optional<Parameter<?>> to, String option, String value) {
        Parameter<?> parameter =
                to.orElseThrow(() -> new UsageProblem("this installation's transcriber knows no " + option));
        return settings.with(parameter.id(), Declared.checked(parameter, value));
    }

    /** Fetches the model that these settings ask for unless it is here, so that a person sees what takes its time. */
    void ensure(Settings settings) {
        chosen(settings).filter(s -> s.model().at().isEmpty()).ifPresent(this::fetch);
    }

    /** Brings a model here, showing how far it is. */
    Path fetch(Shelved wanted) {
        Model model = wanted.model();
        session.console().note("Fetching the model " + model.name() + " (" + Figures.bytes(model.bytes()) + "), once.");
        ProgressLine progress = session.progress("of " + model.name());
        try {
            return wanted.transcriber().fetch(model.name(), progress);
        } finally {
            progress.end();
        }
    }

    private Optional<Shelved> chosen(Settings settings) {
        Optional<Parameter<?>> parameter = modelParameter();
        String name = parameter.map(p -> String.valueOf(settings.get(p))).orElse("");
        return name.isEmpty() ? Optional.empty() : find(name);
    }

    Optional<Parameter<?>> modelParameter() {
        return Declared.endingIn(parameters(), "model");
    }

    Optional<Parameter<?>> threadsParameter() {
        return Declared.endingIn(parameters(), "threads");
    }

    /**
     * Settings in which the model does as it does by itself: it hears each channel from end to end, follows one reading,
     * and is told nothing beforehand.
     *
     * @throws UsageProblem when the transcriber cannot do that
     */
    Settings plain(Settings settings) {
        Settings whole = with(settings, Declared.endingIn(parameters(), "windows"), "--plain", "whole");
        Settings greedy = with(whole, Declared.endingIn(parameters(), "beam"), "--plain", "1");
        return with(greedy, Declared.endingIn(parameters(), "vocabulary"), "--plain", "");
    }

    /** What settings say about a parameter; nothing where there is no such parameter. */
    static String value(Settings settings, Optional<Parameter<?>> of) {
        return of.map(p -> String.valueOf(settings.get(p))).orElse("");
    }

    private List<Parameter<?>> parameters() {
        return transcribers.stream()
                .<Parameter<?>>flatMap(t -> t.parameters().stream())
                .toList();
    }
}
