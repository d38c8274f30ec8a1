// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.util.Optional;
import org.callchat.api.model.Settings;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.DeskStatus;
import org.callchat.engine.pipeline.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat work}: this machine is one of a team's. */
@Command(
        name = "work",
        header = "Join the team: take calls from its database until stopped.",
        description = {
            "",
            "Any number of machines may work on one PostgreSQL database. They share the calls out; the calls of a "
                    + "machine that dies are taken over within 15 seconds. Recordings must lie where every machine "
                    + "finds them under the same path, or come from a source that all can reach. Ctrl+C gives what is "
                    + "in hand back and leaves."
        },
        footer = {
            "",
            "Examples:",
            "  CHAT_DB_PASSWORD=... chat work --store jdbc:postgresql://server/chat?user=chat",
            "  chat work --node night-shift --workers 4"
        })
final class WorkCommand extends DeskCommand {
    private static final Duration TICK = Duration.ofSeconds(1);

    @Option(names = "--workers", paramLabel = "N", description = "Calls transcribed at the same time.")
    private Optional<Integer> workers = Optional.empty();

    WorkCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        workers.ifPresent(Workers::checked);
        if (session().store().isEmpty()) {
            throw new UsageProblem("name the team's database with --store or in CHAT_STORE;"
                    + " on one machine alone 'chat run --watch' does the same");
        }
    }

    @Override
    int work(CallDesk desk) throws InterruptedException {
        Settings settings = desk.settings();
        ModelShelf models =
                new ModelShelf(session(), session().engine().extensions().transcribers());
        models.ensure(settings);
        RunProgress progress = new RunProgress(session(), desk, desk.status());
        try (CallDesk.Subscription ignored = desk.onChange(progress::refresh)) {
            desk.start(workers.orElse(Workers.forThisMachine(models, settings)));
            joined(desk);
            while (!session().isUnwanted() && !session().stopper().awaitAsked(TICK)) {
                progress.refresh();
            }
        } finally {
            desk.stop();
            progress.refresh();
            progress.end();
        }
        return ExitCode.OK;
    }

    private void joined(CallDesk desk) {
        DeskStatus status = desk.status();
        long others = status.nodes().stream()
                .filter(node -> node.health() == Team.Health.AT_WORK)
                .count();
        session()
                .console()
                .note(
                        Ink.PLAIN,
                        "At work on " + status.store().orElse("the team's database") + ", "
                                + (others <= 1 ? "the only node" : "one of " + others + " nodes")
                                + ". Ctrl+C gives back what is in hand and leaves.");
        status.held()
                .ifPresent(hold -> session()
                        .console()
                        .note(Ink.WARN, Held.inWords(hold, session().clock())));
    }
}
