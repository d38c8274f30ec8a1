// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.callchat.api.model.OrderId;
import org.callchat.api.spi.LabelFormat;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chat labels export}. */
@Command(
        name = "export",
        header = "Write the silences of a call with a reviewer's judgements, and its transcript.",
        footer = {
            "",
            "Examples:",
            "  chat labels export N-1001",
            "  chat labels export N-1001 --format eaf --out N-1001.eaf --reviewer ada"
        })
final class LabelsExportCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ORDER", description = "OrderID of the call.")
    private String order = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "See chat labels formats. Default: audacity")
    private String format = "audacity";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Replaced when it is there. Default: ORDER with the format's ending, here")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private ReviewerOption reviewer = new ReviewerOption();

    LabelsExportCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        ReviewerOption.requireOrder(order);
    }

    @Override
    int work(CallDesk desk) {
        OrderId id = new OrderId(order);
        Path file = out.orElseGet(() -> Path.of(order + "." + ending(desk)));
        desk.reviews().exportLabels(id, format, reviewer.name(), file);
        session().console().line(file.toAbsolutePath().normalize().toString());
        return ExitCode.OK;
    }

    private String ending(CallDesk desk) {
        return desk.reviews().labelFormats().stream()
                .filter(f -> f.id().equals(format.toLowerCase(Locale.ROOT)))
                .map(LabelFormat::extension)
                .findFirst()
                .orElse("labels");
    }
}
