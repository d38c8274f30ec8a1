// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callchat.cli.terminal.Console;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Ink;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.Reanalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat reanalyze}. */
@Command(
        name = "reanalyze",
        header = "Analyse completed calls again with other settings, without transcribing.",
        description = {
            "",
            "Uses what is kept of each call: levels, voices and text. For thresholds, keywords and vocabularies that "
                    + "were changed with 'chat config'. Ctrl+C stops; each call has its old or its new result."
        },
        footer = {
            "",
            "Examples:",
            "  chat config set silence.minimum=2",
            "  chat reanalyze",
            "  chat reanalyze --batch october"
        })
final class ReanalyzeCommand extends DeskCommand {
    private static final int MOST_NAMED = 20;

    @Option(names = "--batch", paramLabel = "NAME", description = "Only the calls of this import.")
    private Optional<String> batch = Optional.empty();

    ReanalyzeCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        Console console = session().console();
        Instant start = session().clock().instant();
        ProgressLine progress = session().progress("of the calls");
        Reanalysis.Outcome outcome;
        try {
            outcome = desk.reanalyze(batch, progress);
        } finally {
            progress.end();
        }
        Duration taken = Duration.between(start, session().clock().instant());
        console.line(Figures.count(outcome.analyzed(), "call") + " analysed again in " + Figures.seconds(taken) + ".");
        if (!outcome.complete()) {
            console.line(Ink.WARN, "Stopped before the last call; 'chat reanalyze' does the rest.");
        }
        outcome.left().stream()
                .limit(MOST_NAMED)
                .forEach(left -> console.line(Ink.WARN, left.order() + " was left as it is: " + left.reason()));
        if (!outcome.left().isEmpty()) {
            console.line(Figures.count(outcome.left().size(), "call")
                    + " left as they are; 'chat retry ORDER...' and 'chat run' make what is missing.");
        }
        return outcome.left().isEmpty() && outcome.complete() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
