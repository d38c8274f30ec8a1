// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.failures.Facet;
import org.callchat.engine.pipeline.failures.FailureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat failures}: what the failures of the workspace have in common. */
@Command(
        name = "failures",
        header = "Tell what failures have in common, what they cost and what to do about them.",
        description = {
            "",
            "A failure is one attempt that came to nothing. A trend or a link is told only where it is more than chance "
                    + "(false discovery rate 5 %%), with the orders behind it."
        },
        footer = {
            "",
            "Examples:",
            "  chat failures",
            "  chat failures --by store",
            "  chat failures --json | jq .causes",
            "  chat retry --code TR_RES_WORKER_DIED        gives all orders of a class new tries"
        })
final class FailuresCommand extends DeskCommand {
    @Option(names = "--by", paramLabel = "WHAT", description = "Count by stage, store, codec, format, hour or host.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--batch", paramLabel = "NAME", description = "Only the orders of this import.")
    private Optional<String> batch = Optional.empty();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    FailuresCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        by.ifPresent(FailuresCommand::facet);
    }

    private static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(f -> f.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageProblem("--by takes "
                        + Arrays.stream(Facet.values()).map(Facet::id).collect(Collectors.joining(", ")) + ", not \""
                        + name + "\""));
    }

    @Override
    int work(CallDesk desk) throws IOException {
        FailureReport report = desk.failureReport(batch, session().clock().getZone());
        if (json) {
            session().console().verbatim(FailuresJson.of(report));
        } else {
            new FailuresText(session()).print(report, by.map(FailuresCommand::facet));
        }
        return ExitCode.OK;
    }
}
