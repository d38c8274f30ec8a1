// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.care.SavedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat backup}: takes one unless told otherwise. */
@Command(
        name = "backup",
        header = "Back up the orders, results, settings and vocabularies of the workspace.",
        description = {
            "",
            "Each backup is restored into a scratch folder, counted and hashed before it counts. 'chat run' and the "
                    + "workbench take one a day and an increment every hour by themselves; the storage settings of "
                    + "'chat settings' say how often, where to, and how many are kept. Recordings are not in it."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {BackupListCommand.class, BackupVerifyCommand.class},
        footer = {
            "",
            "Examples:",
            "  chat backup",
            "  chat backup --increment",
            "  chat backup --to /mnt/usb/chat",
            "  chat backup list",
            "  chat backup verify"
        })
final class BackupCommand extends DeskCommand {
    @Option(names = "--to", paramLabel = "DIR", description = "A full backup in this folder, beside the usual ones.")
    private Optional<Path> elsewhere = Optional.empty();

    @Option(names = "--increment", description = "Only what is new since the last backup.")
    private boolean increment;

    BackupCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        if (increment && elsewhere.isPresent()) {
            throw new UsageProblem(
                    "an increment lies beside the backup it goes on from; leave out --to or --increment");
        }
    }

    @Override
    int work(CallDesk desk) {
        ProgressLine progress = session().progress("of the backup");
        try {
            SavedState saved = increment
                    ? desk.storage().saveIncrement(progress)
                    : desk.storage().backUp(elsewhere.map(Path::toAbsolutePath), progress);
            progress.end();
            session().console().line("Backed up " + new SavedStateText(session()).contents(saved) + ":");
            session().console().line(saved.folder().toString());
        } finally {
            progress.end();
        }
        return ExitCode.OK;
    }
}
