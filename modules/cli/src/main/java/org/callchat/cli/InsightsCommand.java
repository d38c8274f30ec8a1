// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callchat.api.insight.Grouping;
import org.callchat.api.insight.Insights;
import org.callchat.cli.terminal.ProgressLine;
import org.callchat.engine.pipeline.CallDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat insights}: what the silences of all calls tell together. */
@Command(
        name = "insights",
        header = "Tell what the silences of all calls have in common, and what to do about it.",
        description = {
            "",
            "Each figure comes with its interval and the calls behind it. Nothing is claimed about an agent, a store or "
                    + "an hour with few calls (setting insights.least_calls), nor what chance explains."
        },
        footer = {
            "",
            "Examples:",
            "  chat insights",
            "  chat insights --by agent",
            "  chat insights --by store --pattern checking_information",
            "  chat insights --json | jq .recommendations"
        })
final class InsightsCommand extends DeskCommand {
    @Option(names = "--by", paramLabel = "WHAT", description = "Compare by agent, store or hour.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--pattern", paramLabel = "ID", description = "Only this pattern, or silence, or hold.")
    private Optional<String> pattern = Optional.empty();

    @Option(names = "--batch", paramLabel = "NAME", description = "Only the calls of this import.")
    private Optional<String> batch = Optional.empty();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    InsightsCommand(Session session) {
        super(session);
    }

    @Override
    void checkUsage() {
        by.ifPresent(InsightsCommand::grouping);
    }

    private static Grouping grouping(String name) {
        return Arrays.stream(Grouping.values())
                .filter(g -> g != Grouping.ALL && g.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageProblem("--by takes agent, store or hour, not \"" + name + "\""));
    }

    @Override
    int work(CallDesk desk) throws IOException {
        ProgressLine progress = session().progress("of what was found");
        List<Insights> all;
        try {
            all = desk.insights(batch, desk.settings(), progress);
        } finally {
            progress.end();
        }
        pattern.ifPresent(id -> checkPattern(id, all));
        InsightsChoice choice = new InsightsChoice(by.map(InsightsCommand::grouping), pattern);
        for (Insights insights : all) {
            Insights chosen = choice.of(insights);
            if (json) {
                session().console().verbatim(InsightsJson.of(chosen));
            } else {
                new InsightsText(session().console(), choice).print(chosen);
            }
        }
        return ExitCode.OK;
    }

    private static void checkPattern(String id, List<Insights> all) {
        List<String> known = all.stream()
                .flatMap(i -> i.patterns().stream())
                .map(f -> f.subject().pattern())
                .distinct()
                .toList();
        if (!known.contains(id)) {
            throw new UsageProblem("no call has the pattern \"" + id + "\"; there are "
                    + known.stream().collect(Collectors.joining(", ")));
        }
    }
}
