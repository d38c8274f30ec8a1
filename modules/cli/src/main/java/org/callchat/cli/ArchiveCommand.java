// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.care.StorageCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat archive}. */
@Command(
        name = "archive",
        header = "Move completed orders of long ago into a zip.",
        description = {
            "",
            "Each result becomes a JSON document in the zip. The zip is read back and compared before the orders, their "
                    + "results, recordings and caches leave the workspace, all at once or not at all."
        },
        footer = {
            "",
            "Examples:",
            "  chat archive --older-than 90d",
            "  chat archive --older-than 0d --batch october --to october.zip"
        })
final class ArchiveCommand extends DeskCommand {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");

    @Option(
            names = "--older-than",
            required = true,
            paramLabel = "AGE",
            description = "Orders that nothing has happened to for so long: 12h, 90d, 26w.")
    private String age = "";

    @Option(names = "--batch", paramLabel = "NAME", description = "Only the orders of this import.")
    private Optional<String> batch = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The zip. Default: one in the workspace's archive folder")
    private Optional<Path> file = Optional.empty();

    ArchiveCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        parsed();
    }

    private Duration parsed() {
        Matcher text = AGE.matcher(age.strip().toLowerCase(Locale.ROOT));
        if (!text.matches()) {
            throw new UsageProblem("--older-than takes an age such as 12h, 90d or 26w");
        }
        long number = Long.parseLong(text.group(1));
        return switch (text.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }

    @Override
    int work(CallDesk desk) {
        Console console = session().console();
        Instant before = session().clock().instant().minus(parsed());
        ProgressLine progress = session().progress("of the archive");
        StorageCare.Archived archived;
        try {
            archived = desk.storage().archive(new StorageCare.ArchiveRequest(before, batch, file), progress);
        } finally {
            progress.end();
        }
        if (archived.file().isEmpty()) {
            console.line("No completed order is as old as that.");
            return ExitCode.OK;
        }
        console.line(
                Ink.GOOD,
                Figures.count(archived.orders(), "order") + " moved into a zip of " + Figures.bytes(archived.bytes())
                        + "; recordings and caches of " + Figures.bytes(archived.freed()) + " went with them:");
        console.line(archived.file().get().toString());
        return ExitCode.OK;
    }
}
