// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.cli.terminal.Ink;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.review.LabelImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat labels import}. */
@Command(
        name = "import",
        header = "Take the silences of a label file as a reviewer's judgements of a call.",
        description = {
            "",
            "A label over a silence that was found judges it and says where its edges are; any other label adds a "
                    + "silence. A text such as 'avoidable: looked for the form #training' has a verdict (justified, "
                    + "avoidable, system, hold, not_a_silence), a note and tags. What was found is never changed, what was "
                    + "said before stays in the history, and nothing is taken over when a line is refused."
        },
        footer = {
            "",
            "Examples:",
            "  chat labels import N-1001 N-1001.TextGrid",
            "  chat labels import N-1001 second.txt --format audacity --reviewer bob --dry-run"
        })
final class LabelsImportCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ORDER", description = "OrderID of the call.")
    private String order = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The label file.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "Default: what the file's ending says")
    private Optional<String> format = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Mixin
    private ReviewerOption reviewer = new ReviewerOption();

    LabelsImportCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        ReviewerOption.requireOrder(order);
    }

    @Override
    int work(CallDesk desk) {
        LabelImport labels = desk.reviews().importLabels(new OrderId(order), format, reviewer.name(), file, dryRun);
        session()
                .console()
                .line(labels.judged().size() + " silences judged, "
                        + labels.added().size() + " added, "
                        + labels.unchanged() + " unchanged, as said by " + reviewer.name()
                        + (dryRun ? "; nothing was kept (--dry-run)." : "."));
        if (labels.text() > 0) {
            session().console().line(Ink.WARN, labels.text() + " lines of speech were left alone.");
        }
        return ExitCode.OK;
    }
}
