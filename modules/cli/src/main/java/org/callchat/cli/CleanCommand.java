// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.care.StorageCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat clean}. */
@Command(
        name = "clean",
        header = "Delete what the storage settings do not allow to stay, the oldest first.",
        description = {
            "",
            "Temporary files, caches, downloaded recordings and logs by age and size; never what a call in hand needs. "
                    + "'chat run' and the workbench do it every hour by themselves. Results are never touched."
        },
        footer = {
            "",
            "Examples:",
            "  chat clean --dry-run",
            "  chat settings storage.recordings_days=30 && chat clean",
            "  chat clean --compress"
        })
final class CleanCommand extends DeskCommand {
    @Option(names = "--dry-run", description = "Only show what would go.")
    private boolean dryRun;

    @Option(names = "--compress", description = "Give the database's unused room back, too, and rebuild its indexes.")
    private boolean compress;

    @Option(names = "--listening", description = "All decoded sound that is kept for listening, too.")
    private boolean listening;

    CleanCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        Console console = session().console();
        ProgressLine progress = session().progress("of the workspace");
        try {
            List<StorageCare.Part> parts = desk.storage().clean(dryRun, progress);
            progress.end();
            console.table(table(parts));
            if (listening && !dryRun) {
                console.line(Figures.bytes(desk.freeTemporaryFiles()) + " of decoded sound deleted.");
            }
            if (compress && !dryRun) {
                StorageCare.Compressed size = desk.storage().compress(progress);
                progress.end();
                console.line(
                        "Database from " + Figures.bytes(size.before()) + " to " + Figures.bytes(size.after()) + ".");
            }
        } finally {
            progress.end();
        }
        return ExitCode.OK;
    }

    private Table table(List<StorageCare.Part> parts) {
        String doomed = dryRun ? "would go" : "deleted";
        Table table = new Table(
                Table.left("what"),
                Table.right("files"),
                Table.right("size"),
                Table.right(doomed),
                Table.right("freed"));
        parts.forEach(part -> table.row(
                part.name(),
                part.files(),
                Figures.bytes(part.bytes()),
                part.doomedFiles(),
                Figures.bytes(part.doomedBytes())));
        return table;
    }
}
