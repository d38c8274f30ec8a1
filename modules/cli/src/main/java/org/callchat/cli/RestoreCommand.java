// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.care.SavedState;
import org.callchat.engine.pipeline.care.SavedStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat restore}. */
@Command(
        name = "restore",
        header = "Put a backup back: orders, results, settings and vocabularies.",
        description = {
            "",
            "The backup is restored beside the workspace's database and proved before anything is replaced; what is "
                    + "replaced is kept, and where is said. Recordings and reports stay as they are. Nobody else may "
                    + "have the workspace open."
        },
        footer = {
            "",
            "Examples:",
            "  chat restore --dry-run",
            "  chat restore --at \"2026-11-02 14:00\"",
            "  chat restore 2026-11-02T130000Z --to /srv/calls-of-yesterday"
        })
final class RestoreCommand implements Callable<Integer> {
    private static final FailureCode TEAM_STORE = new FailureCode("SYS_STATE_TEAM_STORE");

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Name of the backup, or its folder. Default: the newest.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The newest that holds nothing later, e.g. \"2026-11-02 14:00\" or 2026-11-02T13:00:00Z.")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "WORKSPACE",
            description = "Restore into this one. Default: where it comes from.")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (name.isPresent() && at.isPresent()) {
            throw new UsageProblem("a backup is chosen by its name or by --at, not by both");
        }
        if (session.store().isPresent() && target.isEmpty()) {
            throw new CallFailure(
                    TEAM_STORE,
                    "The orders are kept on a team's PostgreSQL server, which a backup of a workspace does not bring"
                            + " back: 'pg_restore' does. To look at the backup, restore it into another folder with --to.");
        }
        SavedStates backups = session.backups();
        SavedState state = backups.find(name, at.map(this::moment));
        Path workspace = target.map(Path::toAbsolutePath).orElseGet(session::workspace);
        SavedStateText text = new SavedStateText(session);
        session.console().line("Restoring " + state.name() + ": " + text.contents(state) + ".");
        session.console().line("Into " + workspace + ", whose database and settings it replaces. Recordings stay.");
        if (dryRun) {
            session.console().line("Nothing was done.");
            return ExitCode.OK;
        }
        ProgressLine progress = session.progress("of the backup");
        Optional<Path> aside;
        try {
            aside = backups.restore(state, workspace, progress);
        } finally {
            progress.end();
        }
        session.console().line(Ink.GOOD, "The workspace is as it was at " + text.moment(state.at()) + ".");
        aside.ifPresent(folder -> session.console().line("What it replaced is kept in " + folder));
        return ExitCode.OK;
    }

    private Instant moment(String text) {
        return moment(text.strip(), session.clock().getZone());
    }

    private static Instant moment(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new UsageProblem("--at takes a time such as \"2026-11-02 14:00\" or 2026-11-02T13:00:00Z");
            }
        }
    }
}
