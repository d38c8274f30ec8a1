// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Configuration;
import org.callchat.engine.pipeline.ErrorCatalogue.Entry;
import org.callchat.engine.pipeline.Extensions;
import org.callchat.engine.pipeline.Place;
import org.callchat.engine.pipeline.care.SavedStates;
import org.jspecify.annotations.Nullable;

/** One run of the command line: what its commands share. */
final class Session {
    private final Surroundings around;
    private final GlobalOptions options;
    private @Nullable LogFile log;

    Session(Surroundings around, GlobalOptions options) {
        this.around = around;
        this.options = options;
    }

    Console console() {
        return around.console();
    }

    Clock clock() {
        return around.clock();
    }

    /** Standard input. */
    InputStream input() {
        return around.input();
    }

    Stopper stopper() {
        return around.stopper();
    }

    /** The folder that has the log, if anything could be written there. */
    synchronized Optional<Path> logged() {
        return Optional.ofNullable(log).flatMap(LogFile::written);
    }

    /** Ends the log. */
    synchronized void end() {
        if (log != null) {
            log.close();
        }
    }

    boolean verbose() {
        return options.verbose();
    }

    /** The engine, from whose first use on everything that is logged goes to the log file. */
    Engine engine() {
        log();
        return around.engine();
    }

    private synchronized LogFile log() {
        if (log == null) {
            log = new LogFile(around.console(), around.logs());
            log.install(options.verbose());
        }
        return log;
    }

    /** The providers; those that could not be loaded are named. */
    Extensions extensions() {
        Extensions found = engine().extensions();
        found.troubles().forEach(trouble -> console().paragraph(Ink.WARN, trouble));
        return found;
    }

    /**
     * Opens the workspace that was chosen.
     *
     * @param who the command, for others that want the same workspace
     */
    CallDesk openDesk(String who) {
        extensions();
        CallDesk desk = engine().open(new Place(workspace(), options.store(), options.node()), who, commandLine());
        log().moveTo(desk.workspace().resolve("logs"));
        obeyLevel(desk::configuration);
        System.getLogger(Session.class.getName())
                .log(System.Logger.Level.INFO, "{0} has opened {1}", who, desk.workspace());
        return desk;
    }

    /** The folder that was chosen. */
    Path workspace() {
        Path chosen = options.workspace().orElseGet(() -> engine().defaultWorkspace());
        if (chosen.toString().isBlank()) {
            throw new UsageProblem("--workspace needs the name of a folder");
        }
        return chosen.toAbsolutePath().normalize();
    }

    /** The team's database, where one was chosen. */
    Optional<String> store() {
        return options.store();
    }

    /** The team's database as this command names it, whatever the environment says. */
    Optional<String> namedStore() {
        return options.namedStore();
    }

    /** The backups of the workspace that was chosen, which is not opened. */
    SavedStates backups() {
        return engine().backups(workspace());
    }

    /**
     * The settings where there is no workspace.
     *
     * @throws CallFailure when a variable has a value that is refused
     */
    Settings settings() {
        Settings said = commandLine();
        Configuration configuration = engine().configuration(said);
        obeyLevel(() -> configuration);
        Settings settings = configuration.settings();
        for (Map.Entry<String, String> each : said.values().entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        return settings;
    }

    /** @throws UsageProblem when there is no such parameter or it refuses the value */
    private Settings commandLine() {
        return new Declared(engine().parameters()).read(options.set());
    }

    /** A configuration that cannot be read is told of by whoever needs it. */
    private void obeyLevel(Supplier<Configuration> configuration) {
        try {
            configuration.get().value("log.level").ifPresent(level -> log().level(level.text()));
        } catch (CallFailure e) {
            System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING, e.explanation());
        }
    }

    /** Whether there is no point in going on: somebody wants to stop, or nobody reads any more. */
    boolean isUnwanted() {
        return stopper().isAsked() || console().isClosed();
    }

    ProgressLine progress(String subject) {
        return new ProgressLine(console(), clock(), this::isUnwanted, subject);
    }

    /** Says what failed, with its code and the first advice there is. */
    void explain(CallFailure failure) {
        explain(failure.code(), failure.explanation());
    }

    void explain(FailureCode code, String message) {
        Optional<Entry> entry = described(code);
        String advice = entry.flatMap(e -> e.advice().stream().findFirst())
                .map(first -> ": " + first)
                .orElse("");
        console().paragraph(Ink.BAD, "chat: " + message);
        console().paragraph(Ink.PLAIN, code + advice + " (chat errors " + code + " says more)");
        entry.ifPresent(e -> console().paragraph(Ink.PLAIN, e.consequence()));
    }

    /** What the catalogue says of a failure; nothing when there is trouble with the catalogue itself. */
    Optional<Entry> described(FailureCode code) {
        try {
            return engine().errors().find(code);
        } catch (RuntimeException e) {
            System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING, "no error catalogue", e);
            return Optional.empty();
        }
    }
}
