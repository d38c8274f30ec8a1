// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.care.SavedState;
import org.callchat.engine.pipeline.care.SavedStates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chat backup verify}. */
@Command(
        name = "verify",
        header = "Restore a backup into a scratch folder and compare files, rows and hashes.",
        description = {"", "The workspace may be in use meanwhile. Exit code 1 when anything differs."},
        footer = {"", "Examples:", "  chat backup verify", "  chat backup verify 2026-11-02T130000Z"})
final class BackupVerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Name of the backup, or its folder. Default: the newest.")
    private Optional<String> name = Optional.empty();

    BackupVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SavedStates backups = session.backups();
        SavedState state = backups.find(name, Optional.empty());
        ProgressLine progress = session.progress("of the check");
        SavedStates.Proof proof;
        try {
            proof = backups.verify(state, progress);
        } finally {
            progress.end();
        }
        proof.problems().forEach(problem -> session.console().line(Ink.BAD, problem));
        if (!proof.isGood()) {
            session.console().line(Ink.BAD, state.name() + " cannot be relied upon.");
            return ExitCode.SOME_FAILED;
        }
        long rows = proof.rows().values().stream().mapToLong(Long::longValue).sum();
        session.console()
                .line(
                        Ink.GOOD,
                        state.name() + " is good: restored " + new SavedStateText(session).contents(state) + "; "
                                + Figures.count(rows, "row") + " in "
                                + Figures.count(proof.rows().size(), "table") + " are as they were.");
        if (proof.chain().size() > 1) {
            session.console().line("It needs " + String.join(", ", proof.chain()) + ".");
        }
        return ExitCode.OK;
    }
}
