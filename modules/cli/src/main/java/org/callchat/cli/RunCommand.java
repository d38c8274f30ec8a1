// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat run}: works through the orders of the workspace. */
@Command(
        name = "run",
        header = "Work through the orders of the workspace.",
        description = {
            "",
            "Ends when nothing is left or waiting for another try. Ctrl+C gives what is in hand back and stops; "
                    + "nothing that was done is lost.",
            "",
            "Exit code 1 when a call failed for good during this run; each is named with its code."
        },
        footer = {"", "Examples:", "  chat run", "  chat run --workers 4", "  chat run --watch --workspace /srv/calls"})
final class RunCommand extends DeskCommand {
    private static final Duration TICK = Duration.ofSeconds(1);

    @Option(names = "--workers", paramLabel = "N", description = "Calls transcribed at the same time.")
    private Optional<Integer> workers = Optional.empty();

    @Option(names = "--watch", description = "Stay when nothing is left, and take what comes.")
    private boolean watch;

    RunCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        workers.ifPresent(Workers::checked);
    }

    @Override
    int work(CallDesk desk) throws InterruptedException {
        Instant start = session().clock().instant();
        DeskStatus before = desk.status();
        RunSummary summary = new RunSummary(session(), desk, before, start);
        if (RunProgress.waiting(before) == 0 && !watch) {
            return summary.nothingToDo();
        }
        if (before.held().isPresent()) {
            session()
                    .console()
                    .note(Ink.WARN, Held.inWords(before.held().get(), session().clock()));
            if (!watch) {
                return ExitCode.NOTHING_DONE;
            }
        }
        boolean finished = worked(desk, before);
        return summary.print(finished || watch);
    }

    private boolean worked(CallDesk desk, DeskStatus before) throws InterruptedException {
        Settings settings = desk.settings();
        ModelShelf models =
                new ModelShelf(session(), session().engine().extensions().transcribers());
        models.ensure(settings);
        RunProgress progress = new RunProgress(session(), desk, before);
        try (CallDesk.Subscription ignored = desk.onChange(progress::refresh)) {
            desk.start(workers.orElse(Workers.forThisMachine(models, settings)));
            return watch ? watched(progress) : desk.awaitIdle(progress);
        } finally {
            desk.stop();
            progress.refresh();
            progress.end();
        }
    }

    private boolean watched(RunProgress progress) throws InterruptedException {
        while (!session().isUnwanted() && !session().stopper().awaitAsked(TICK)) {
            progress.refresh();
        }
        return true;
    }
}
