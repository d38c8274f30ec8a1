// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callchat.cli.terminal.Figures;
import org.callchat.cli.terminal.Table;
import org.callchat.engine.pipeline.CallDesk;
import org.callchat.engine.pipeline.review.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat agreement}: how far reviewers agree. */
@Command(
        name = "agreement",
        header = "Tell how far reviewers agree on the silences that two of them have judged.",
        description = {
            "",
            "Cohen's kappa is agreement beyond chance: 1 is full agreement, 0 what chance would bring. It is not measured "
                    + "when both gave every silence the same one verdict."
        },
        footer = {"", "Examples:", "  chat agreement", "  chat agreement --batch october --disputes"})
final class AgreementCommand extends DeskCommand {
    @Option(names = "--batch", paramLabel = "NAME", description = "Only the calls of this import.")
    private Optional<String> batch = Optional.empty();

    @Option(names = "--disputes", description = "List the silences on which reviewers differ.")
    private boolean disputes;

    AgreementCommand(Session session) {
        super(session);
    }

    @Override
    int work(CallDesk desk) {
        List<Agreement> all = desk.reviews().agreements(batch);
        if (all.isEmpty()) {
            session().console().line("No silence was judged by two reviewers yet.");
            return ExitCode.OK;
        }
        Table table = new Table(
                Table.left("reviewers"), Table.right("judged by both"), Table.right("alike"), Table.right("kappa"));
        all.forEach(a -> table.row(
                String.join(", ", a.reviewers()),
                String.valueOf(a.kappa().cases()),
                Math.round(a.kappa().observed() * 100) + " %",
                a.kappa()
                        .kappa()
                        .<Object>map(k -> String.format(Locale.ROOT, "%.2f", k))
                        .orElse(Figures.UNKNOWN)));
        session().console().table(table);
        if (disputes) {
            all.forEach(this::list);
        }
        return ExitCode.OK;
    }

    private void list(Agreement agreement) {
        Table table = new Table(
                Table.left("call"),
                Table.right("at"),
                Table.left(agreement.reviewers().get(0)),
                Table.left(agreement.reviewers().get(1)));
        agreement
                .disputes()
                .forEach(d -> table.row(
                        d.one().order().value(),
                        String.format(
                                Locale.ROOT, "%.1f s", d.one().opinion().span().startSeconds()),
                        d.one().verdict().orElseThrow().label(),
                        d.other().verdict().orElseThrow().label()));
        session().console().table(table);
    }
}
